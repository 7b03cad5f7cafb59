package jp.todoke.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.todoke.support.ApiClient;
import jp.todoke.support.RunningPortal;
import jp.todoke.support.Samples;
import jp.todoke.support.TestProcess;
import jp.todoke.support.WebSession;
import org.junit.jupiter.api.Test;

/**
 * The server dies in the midst of submissions. By default 400 filings, so that a run stays short; all 2,000 of the promise
 * with {@code -Dtodoke.killed.submissions=2000}.
 */
class KilledServerIT {
    private static final int CLIENTS = 8;
    private static final int ALL = Integer.getInteger("todoke.killed.submissions", 400);

    private final String run = "KILL-" + UUID.randomUUID();
    private final Map<String, String> receipts = new ConcurrentHashMap<>();

    /** One filing of one client, and the key it is sent with. */
    private record Sending(String exchange, String key, String body) {}

    @Test
    void everyAnsweredReceiptIsThereAndNothingIsThereTwice() throws Exception {
        Path home = TestProcess.target().resolve("portal-killed");
        RunningPortal.clear(home);
        int port = TestProcess.freePort();
        List<Sending> sendings = IntStream.range(0, ALL).mapToObj(this::sending).toList();

        RunningPortal first = RunningPortal.start(home, port);
        Future<?> killing = killWhenHalfIsAnswered(first);
        send(first, sendings);
        killing.get();
        Map<String, String> answered = Map.copyOf(receipts);
        assertThat(answered.size()).as("answered before the kill").isBetween(ALL / 2, ALL - 1);

        RunningPortal second = RunningPortal.start(home, port);
        try {
            assertAllThere(second, answered);
            List<Sending> unanswered = sendings.stream()
                    .filter(sending -> !answered.containsKey(sending.key()))
                    .toList();
            send(second, unanswered);
            // Those that were answered are sent again too: who lost the answer gets the same one.
            send(second, sendings.stream().limit(CLIENTS).toList());
            assertThat(receipts).hasSize(ALL).containsAllEntriesOf(answered);
            assertThat(receipts.values()).doesNotHaveDuplicates();
            assertThat(second.ask(
                            "select count(*)::text from todoke.filing_version where entity_reference like ? || '%'",
                            run))
                    .isEqualTo(Integer.toString(ALL));
            assertTheLedgerIsWhole(second);
        } finally {
            second.stop();
        }
    }

    private Sending sending(int number) {
        ObjectNode filing = Samples.filing().put("entityReference", run + "-" + number);
        String exchange = "kanto-%05d".formatted(901 + number % CLIENTS);
        return new Sending(exchange, run + "-key-" + number, Samples.text(filing));
    }

    private Future<?> killWhenHalfIsAnswered(RunningPortal portal) {
        ExecutorService killer = Executors.newSingleThreadExecutor();
        try {
            return killer.submit(() -> {
                while (receipts.size() < ALL / 2) {
                    Thread.sleep(5);
                }
                portal.kill();
                return null;
            });
        } finally {
            killer.shutdown();
        }
    }

    /** As eight programs would, each its own filings one after another; a program that gets no answer gives up. */
    private void send(RunningPortal portal, List<Sending> sendings) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<?>> running = sendings.stream()
                .map(Sending::exchange)
                .distinct()
                .<Future<?>>map(exchange -> clients.submit(() -> sendAll(portal, exchange, sendings)))
                .toList();
        for (Future<?> client : running) {
            client.get();
        }
        clients.shutdown();
    }

    private void sendAll(RunningPortal portal, String exchange, List<Sending> sendings) {
        try {
            ApiClient client = ApiClient.of(portal, exchange, "");
            sendings.stream()
                    .filter(sending -> sending.exchange().equals(exchange))
                    .forEach(sending -> {
                        HttpResponse<String> answer =
                                client.post("/api/v1/filings", sending.body(), "Idempotency-Key", sending.key());
                        assertThat(answer.statusCode()).isIn(200, 201);
                        String receipt = ApiClient.json(answer).get("receiptNo").asText();
                        String before = receipts.put(sending.key(), receipt);
                        assertThat(before == null ? receipt : before).isEqualTo(receipt);
                    });
        } catch (UncheckedIOException killed) {
            assertThat(receipts.size()).isGreaterThanOrEqualTo(ALL / 2);
        }
    }

    private static void assertAllThere(RunningPortal portal, Map<String, String> answered) {
        String there = portal.ask(
                "select count(*)::text from todoke.filing_version where receipt_no = any (string_to_array(?, ','))",
                String.join(",", answered.values()));
        assertThat(there).isEqualTo(Integer.toString(answered.size()));
    }

    private static void assertTheLedgerIsWhole(RunningPortal portal) {
        WebSession auditor = new WebSession(portal);
        assertThat(auditor.signIn("auditor@fsa.example", RunningPortal.PASSWORD).statusCode())
                .isEqualTo(302);
        String page = auditor.get("/authority/ledger/verify.xhtml").body();
        HttpResponse<String> verdict =
                auditor.post("/authority/ledger/verify.xhtml", page, "ledger", Map.of("verify", ""));
        assertThat(verdict.body()).contains("すべて封印されたときのままです").contains("完全です");
    }
}
