package jp.todoke.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openqa.selenium.By;

/** The page that takes in tables, in a browser. */
public final class IntakePage {
    public static final String PREPARER = "preparer@kanto-00907.example";
    public static final List<String> HEADINGS =
            List.of("日時", "種類", "方法", "状態", "円換算額", "資金の種類", "出し手", "受け手", "疑わしい", "取引の内容");
    private static final ObjectMapper JSON = new ObjectMapper();

    private IntakePage() {}

    /** A draft with two parties, of which the first is a client; answers its id. */
    public static String draft(Browser browser) {
        return draft(browser, PREPARER);
    }

    /** The same for somebody else. */
    public static String draft(Browser browser, String preparer) {
        browser.signIn(preparer);
        browser.go("/exchange/filing/edit.xhtml");
        FilingPage form = new FilingPage(browser);
        form.add("parties").add("parties");
        form.fill("/parties/0/isMyClient", "true");
        form.waitUntilSaved();
        return browser.driver().getCurrentUrl().replaceFirst(".*id=(\\d+).*", "$1");
    }

    /** Rows under {@link #HEADINGS} that can be filed as they stand. */
    public static List<List<String>> rows(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> (List<String>) new ArrayList<>(List.of(
                        "2026/11/" + (n % 20 + 1) + " 9:" + (n % 60 < 10 ? "0" : "") + n % 60,
                        "DEP_FIAT",
                        "銀行",
                        "完了",
                        (100 + n) + "000",
                        "銀行振込",
                        "p1",
                        "p2",
                        "はい",
                        "見本の入金です。番号 " + n)))
                .toList();
    }

    /** Pastes rows and goes on to the preview. */
    public static void paste(Browser browser, String draft, List<List<String>> rows) {
        browser.go("/exchange/filing/intake.xhtml?id=" + draft);
        paste(
                browser,
                String.join("\t", HEADINGS) + "\n"
                        + rows.stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n")));
    }

    /** Pastes a table and goes on to the preview. */
    public static void paste(Browser browser, String table) {
        browser.driver().executeScript("document.getElementById('intake:pasted').value = arguments[0]", table);
        browser.click(By.id("intake:read"));
        browser.click(By.id("intake:check"));
    }

    /** Pastes a table and has it read. */
    public static void read(Browser browser, String draft, String table) {
        browser.go("/exchange/filing/intake.xhtml?id=" + draft);
        browser.driver().executeScript("document.getElementById('intake:pasted').value = arguments[0]", table);
        browser.click(By.id("intake:read"));
        browser.waitForQuiet();
    }

    /** Those that the draft has now. */
    public static List<JsonNode> transactions(String draft) throws IOException {
        byte[] file = WebSession.of(PREPARER).bytes("/exchange/filing/draft.json?id=" + draft);
        List<JsonNode> transactions = new ArrayList<>();
        JSON.readTree(file).get("content").path("transactions").forEach(transactions::add);
        return transactions;
    }
}
