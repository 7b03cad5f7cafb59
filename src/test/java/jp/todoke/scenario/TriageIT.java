package jp.todoke.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jp.todoke.support.ApiClient;
import jp.todoke.support.Samples;
import jp.todoke.support.WebSession;
import org.junit.jupiter.api.Test;

/** The authority's desk, as its people press the buttons. */
class TriageIT {
    private static final String EXCHANGE = "kanto-00927";
    private static final String GOT_IT = "担当になりました。";

    @Test
    void ofThreeWhoPressAtTheSameMomentOneGetsTheCaseAndTheOthersAreToldWho() throws Exception {
        List<String> people = List.of("analyst@fsa.example", "analyst2@fsa.example", "senior@fsa.example");
        Map<String, String> names = Map.of(people.get(0), "分析 葵", people.get(1), "分析 楓", people.get(2), "主任 司");
        List<WebSession> sessions = people.stream().map(WebSession::of).toList();
        ExecutorService threads = Executors.newFixedThreadPool(people.size());
        try {
            for (int round = 0; round < 5; round++) {
                String page = page(filed());
                CyclicBarrier together = new CyclicBarrier(people.size());
                List<Callable<String>> presses = new ArrayList<>();
                for (WebSession session : sessions) {
                    String seen = session.get(page).body();
                    presses.add(() -> {
                        together.await(30, TimeUnit.SECONDS);
                        return session.post(page, seen, "desk", Map.of("take", "", "note", "書きかけ"))
                                .body();
                    });
                }
                List<String> answers = new ArrayList<>();
                for (Future<String> answer : threads.invokeAll(presses)) {
                    answers.add(answer.get());
                }
                List<Integer> winners = new ArrayList<>();
                for (int i = 0; i < answers.size(); i++) {
                    if (answers.get(i).contains(GOT_IT)) {
                        winners.add(i);
                    }
                }
                assertThat(winners).hasSize(1);
                String winner = names.get(people.get(winners.get(0)));
                for (int i = 0; i < answers.size(); i++) {
                    if (i != winners.get(0)) {
                        assertThat(answers.get(i)).contains(winner + "さんが").contains("に担当になっています。");
                        assertThat(answers.get(i)).as("what was typed is kept").contains("書きかけ");
                    }
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aPageThatShowsAnEarlierStateDecidesNothing() {
        String page = page(filed());
        WebSession analyst = WebSession.of("analyst@fsa.example");
        String seen = analyst.get(page).body();
        String first = analyst.post(page, seen, "desk", Map.of("take", "")).body();
        assertThat(first).contains(GOT_IT);
        String inAnotherTab = analyst.get(page).body();
        assertThat(analyst.post(page, inAnotherTab, "desk", Map.of("release", ""))
                        .body())
                .contains("担当を外れました。");
        WebSession other = WebSession.of("analyst2@fsa.example");
        assertThat(other.post(page, other.get(page).body(), "desk", Map.of("take", ""))
                        .body())
                .contains(GOT_IT);

        String answer = analyst.post(
                        page, first, "desk", Map.of("decide", "", "outcome", "NO_ACTION", "reason", "前のページから押した判断です。"))
                .body();
        assertThat(answer).contains("分析 楓さんが").doesNotContain("判断を記録しました。");
        assertThat(other.get(page).body()).contains("担当中").doesNotContain("前のページから押した判断です。");
    }

    @Test
    void whoMayOnlyReadIsOfferedNothingAndAForgedPressDoesNothing() {
        String page = page(filed());
        WebSession auditor = WebSession.of("auditor@fsa.example");
        String seen = auditor.get(page).body();
        assertThat(seen)
                .contains("未着手")
                .doesNotContain("desk:take")
                .doesNotContain("desk:write")
                .doesNotContain("filing.pdf");
        String answer = auditor.post(page, seen, "desk", Map.of("take", "", "write", "", "note", "偽の操作"))
                .body();
        assertThat(answer).contains("未着手").doesNotContain("偽の操作");
    }

    @Test
    void anExchangeFindsNothingOfTheDesk() {
        String receipt = filed();
        for (String name : List.of("preparer", "approver", "sanctions", "admin")) {
            WebSession session = WebSession.of(name + "@" + EXCHANGE + ".example");
            assertThat(session.get("/authority/triage/queue.xhtml").statusCode())
                    .isEqualTo(403);
            assertThat(session.get(page(receipt)).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void anUnknownReceiptIsNotFoundAndABadFilterIsRefused() {
        WebSession analyst = WebSession.of("analyst@fsa.example");
        assertThat(analyst.get(page("STR-2026-99999999-Z")).statusCode()).isEqualTo(404);
        assertThat(analyst.get("/authority/triage/case.xhtml").statusCode()).isEqualTo(404);
        for (String bad : List.of("show=NONE", "exchange=x", "reportCode=XXX", "urgency=soon", "cursor=!")) {
            assertThat(analyst.get("/authority/triage/queue.xhtml?" + bad).statusCode())
                    .as(bad)
                    .isEqualTo(400);
        }
    }

    @Test
    void theLedgerTellsWhoReadWhichReceipt() {
        String receipt = filed();
        WebSession.of("intake@fsa.example").get(page(receipt));
        String ledger = WebSession.of("auditor@fsa.example")
                .get("/authority/ledger/events.xhtml?subject=" + receipt)
                .body();
        assertThat(ledger).contains("事案の閲覧").contains("intake@fsa.example");
    }

    private static String page(String receipt) {
        return "/authority/triage/case.xhtml?receipt=" + receipt;
    }

    private static String filed() {
        return Samples.file(ApiClient.of(EXCHANGE));
    }
}
