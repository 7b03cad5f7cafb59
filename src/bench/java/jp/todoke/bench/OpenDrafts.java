package jp.todoke.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.todoke.support.RunningPortal;
import jp.todoke.support.WebSession;

/** Memory that the server holds for drafts open in as many sessions, after a full collection. */
final class OpenDrafts implements Benchmarks.Benchmark {
    private static final int SESSIONS = 500;
    private static final int STEP = 100;
    private static final int EXCHANGES = 30;
    private static final int TRANSACTIONS = 12;
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    @Override
    public FigureTable run(RunningPortal portal) throws Exception {
        List<String> drafts = new ArrayList<>();
        for (int i = 0; i < EXCHANGES; i++) {
            drafts.add(LargeFiling.draft(portal, exchange(i), LargeFiling.content(TRANSACTIONS)));
        }
        FigureTable table = new FigureTable(
                "Memory held by open drafts of %d transactions, each in a session of its own".formatted(TRANSACTIONS),
                "open drafts",
                "heap used MB",
                "a draft KB",
                "against none");
        // The first of all loads what every one needs.
        open(portal, 0, drafts);
        long none = used(portal);
        table.row("1", FigureTable.figure(none / 1024.0), "", "1.00");
        for (int open = STEP; open <= SESSIONS; open += STEP) {
            for (int i = open - STEP; i < open; i++) {
                open(portal, i, drafts);
            }
            long used = used(portal);
            table.row(
                    Integer.toString(open),
                    FigureTable.figure(used / 1024.0),
                    FigureTable.figure((double) (used - none) / open),
                    FigureTable.figure((double) used / none));
        }
        return table;
    }

    private static String exchange(int number) {
        return "kanto-009%02d".formatted(number % EXCHANGES + 1);
    }

    private static void open(RunningPortal portal, int number, List<String> drafts) {
        WebSession session = new WebSession(portal);
        session.signIn("preparer@" + exchange(number) + ".example", RunningPortal.PASSWORD);
        int status = session.get("/exchange/filing/edit.xhtml?id=" + drafts.get(number % EXCHANGES))
                .statusCode();
        if (status != 200) {
            throw new IllegalStateException("a draft answered " + status);
        }
    }

    /** Kilobytes of heap that stay after a full collection. */
    private static long used(RunningPortal portal) throws IOException, InterruptedException {
        jcmd(portal, "GC.run");
        Matcher used = USED.matcher(jcmd(portal, "GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("the server does not tell its heap");
        }
        return Long.parseLong(used.group(1));
    }

    private static String jcmd(RunningPortal portal, String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(portal.server().pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
