package jp.todoke.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.Objects;
import jp.todoke.support.ApiClient;
import jp.todoke.support.Browser;
import jp.todoke.support.FilingPage;
import jp.todoke.support.RunningPortal;
import jp.todoke.support.Samples;
import org.opentest4j.TestAbortedException;

/**
 * Writing a filing of 300 transactions against one of three: the check of all rules through the API, and the autosave of a
 * change in the form, measured in a real browser from the request to its whole answer.
 */
final class Drafts implements Benchmarks.Benchmark {
    private static final String EXCHANGE = "kanto-00901";
    private static final int FEW = 3;
    private static final int MANY = 300;
    private static final int CHECKS = 100;
    private static final int SAVINGS = 40;
    private static final String LAST_SAVING = """
            const all = performance.getEntriesByType('resource')
                .filter(r => r.initiatorType === 'xmlhttprequest' && r.name.includes('/exchange/filing/edit.xhtml'));
            return all.length ? all[all.length - 1].duration : -1;
            """;

    @Override
    public FigureTable run(RunningPortal portal) throws Exception {
        FigureTable table = new FigureTable(
                "Writing a filing of %d transactions against one of %d, ms".formatted(MANY, FEW),
                "act",
                "p50 of " + FEW,
                "p95 of " + FEW,
                "p50 of " + MANY,
                "p95 of " + MANY,
                "p95 " + MANY + " / " + FEW);
        ApiClient client = ApiClient.of(portal, EXCHANGE, "");
        add(table, "check (API)", checks(client, FEW), checks(client, MANY));
        try (Browser browser = Browser.open(portal, "ja")) {
            browser.signIn("preparer@" + EXCHANGE + ".example");
            add(table, "autosave (browser)", savings(portal, browser, FEW), savings(portal, browser, MANY));
        } catch (TestAbortedException noBrowser) {
            table.row("autosave (browser)", "no Chromium here", "", "", "", "");
        }
        return table;
    }

    private static void add(FigureTable table, String act, long[] few, long[] many) {
        table.row(
                act,
                FigureTable.percentile(few, 50),
                FigureTable.percentile(few, 95),
                FigureTable.percentile(many, 50),
                FigureTable.percentile(many, 95),
                FigureTable.figure((double) FigureTable.nanos(many, 95) / FigureTable.nanos(few, 95)));
    }

    private static long[] checks(ApiClient client, int transactions) throws Exception {
        String body = Samples.text(LargeFiling.content(transactions));
        Crowd.Act check = (c, n) -> {
            HttpResponse<String> answer = client.post("/api/v1/filings:check", body);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("a check answered " + answer.statusCode() + ": " + answer.body());
            }
        };
        Crowd.work(1, CHECKS, check);
        return Crowd.work(1, CHECKS, check).each();
    }

    private static long[] savings(RunningPortal portal, Browser browser, int transactions) throws Exception {
        ObjectNode content = LargeFiling.content(transactions);
        String narrative = content.get("narrative").asText();
        browser.go("/exchange/filing/edit.xhtml?id=" + LargeFiling.draft(portal, EXCHANGE, content));
        FilingPage form = new FilingPage(browser);
        long[] each = new long[SAVINGS];
        for (int i = -5; i < SAVINGS; i++) {
            browser.driver().executeScript("performance.clearResourceTimings()");
            form.fill("/narrative", narrative + " " + i);
            form.waitUntilSaved();
            if (i >= 0) {
                Number millis = (Number) Objects.requireNonNull(browser.driver().executeScript(LAST_SAVING));
                if (millis.doubleValue() < 0) {
                    throw new IllegalStateException("no saving was seen");
                }
                each[i] = (long) (millis.doubleValue() * 1e6);
            }
        }
        return each;
    }
}
