package jp.todoke.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jp.todoke.support.ApiClient;
import jp.todoke.support.RunningPortal;
import jp.todoke.support.TestProcess;
import jp.todoke.support.WebSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demonstration's own filings: whole after a kill in the middle, true, and never in a portal of real people. */
class DemonstrationIT {
    private static final Map<String, String> WITH_FILINGS = Map.of("TODOKE_DEMO_FILINGS", "true");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String EXCHANGE = "kanto-00901";
    private static final String RESTRICTED = "AOBA-2026-0112";

    private static RunningPortal portal;

    /** Kills the first start while it plays; the second one goes on. */
    @BeforeAll
    static void killTheFirstStartAndStartAgain() throws Exception {
        Path home = TestProcess.target().resolve("portal-demonstration");
        RunningPortal.clear(home);
        Process first = RunningPortal.launch(home, TestProcess.freePort(), WITH_FILINGS);
        Thread reader = new Thread(() -> drain(first));
        reader.start();
        await("some steps are played", () -> played(home) > 12);
        RunningPortal.kill(first);

        portal = RunningPortal.start(home, TestProcess.freePort(), WITH_FILINGS);
        awaitFilings();
    }

    @AfterAll
    static void stop() {
        if (portal != null) {
            portal.stop();
        }
    }

    @Test
    void everyStoryWasToldToItsEndAndNothingTwice() throws Exception {
        assertThat(Files.readString(portal.log())).contains(" 0 stories stopped");
        assertThat(portal.ask(
                        "select count(*) from todoke.filing where exchange_id = ? and entity_reference is null",
                        EXCHANGE))
                .as("a draft that was begun twice")
                .isEqualTo("0");
        assertThat(portal.ask(
                        "select count(*) - count(distinct entity_reference) from todoke.filing where exchange_id = ?",
                        EXCHANGE))
                .isEqualTo("0");

        String filings = portal.ask("select count(*) from todoke.filing where id > ?::int", "0");
        portal.stop();
        portal = RunningPortal.start(portal.home(), TestProcess.freePort(), WITH_FILINGS);
        awaitFilings();
        assertThat(Files.readString(portal.log())).contains(" 0 steps played now");
        assertThat(portal.ask("select count(*) from todoke.filing where id > ?::int", "0"))
                .isEqualTo(filings);
    }

    @Test
    void exchangeSeesAFilingInEveryState() {
        WebSession preparer = signedIn("preparer@" + EXCHANGE + ".example");
        Map<String, List<String>> states = Map.of(
                "DRAFT", List.of("AOBA-2026-0116", "AOBA-2026-0117", "AOBA-2026-0118"),
                "READY_FOR_APPROVAL", List.of("AOBA-2026-0115"),
                "ACCEPTED", List.of("AOBA-2026-0101", "AOBA-2026-0107-C1", "AOBA-2026-0108-S1", RESTRICTED),
                "QUERY_OPEN", List.of("AOBA-2026-0102"),
                "RETURNED", List.of("AOBA-2026-0103"),
                "SUPERSEDED", List.of("AOBA-2026-0107"),
                "WITHDRAWN", List.of("AOBA-2026-0111"));
        states.forEach((state, references) -> assertThat(preparer.get("/exchange/filing/list.xhtml?state=" + state)
                        .body())
                .as(state)
                .contains(references));
    }

    @Test
    void receiptsAreProvedToAnybody() {
        ApiClient program = ApiClient.of(portal, EXCHANGE, "");
        List<String> numbers = new ArrayList<>();
        lines(program).values().stream()
                .filter(line -> line.hasNonNull("receiptNo"))
                .forEach(line -> numbers.add(line.get("receiptNo").asText()));
        assertThat(numbers).hasSizeGreaterThan(15);
        WebSession anybody = new WebSession(portal);
        for (String number : numbers) {
            JsonNode receipt = ApiClient.json(program.get("/api/v1/filings/" + number + "/receipt"));
            JsonNode known = ApiClient.json(
                    anybody.get("/api/v1/received/" + receipt.get("receiptHash").asText()));
            assertThat(known.get("receivedAt")).isEqualTo(receipt.get("receivedAt"));
        }
    }

    @Test
    void restrictedFilingIsSeenByItsReadersOnly() {
        assertThat(signedIn("approver@" + EXCHANGE + ".example")
                        .get("/exchange/filing/list.xhtml?state=ACCEPTED")
                        .body())
                .contains(RESTRICTED);
        assertThat(lines(ApiClient.of(portal, EXCHANGE, "")))
                .as("the exchange's program is no reader of it")
                .containsKey("AOBA-2026-0101")
                .doesNotContainKey(RESTRICTED);
    }

    @Test
    void anotherExchangeSeesNoneOfThem() {
        assertThat(signedIn("preparer@kanto-00907.example")
                        .get("/exchange/filing/list.xhtml")
                        .body())
                .doesNotContain("AOBA-");
        assertThat(lines(ApiClient.of(portal, "kanto-00902", ""))).containsOnlyKeys("IBUKI-STR-0231", "IBUKI-STR-0232");
    }

    @Test
    void authorityHasAQueueOfManyExchanges() {
        String queue = signedIn("analyst@fsa.example")
                .get("/authority/triage/queue.xhtml?show=ALL")
                .body();
        assertThat(queue).contains("青葉デジタル取引所", "伊吹コインサービス", "梅の里クリプト", "霞デジタルアセット");
        assertThat(Integer.parseInt(portal.ask("select count(*) from todoke.triage_case where id > ?::int", "0")))
                .isBetween(20, 30);
    }

    @Test
    void portalOfRealPeopleHasNoneOfItAndTakesNoDemonstration() throws Exception {
        Path home = TestProcess.target().resolve("portal-of-real-people");
        RunningPortal.clear(home);
        RunningPortal real = RunningPortal.start(
                home,
                TestProcess.freePort(),
                Map.of("TODOKE_DEMO", "false", "TODOKE_DEMO_FILINGS", "true", "TODOKE_ADMIN", "first@fsa.example"));
        try {
            assertThat(played(home)).isZero();
            assertThat(real.ask("select count(*) from todoke.filing where id > ?::int", "0"))
                    .isEqualTo("0");
        } finally {
            real.stop();
        }
        Process launcher = RunningPortal.launch(home, TestProcess.freePort(), WITH_FILINGS);
        assertThat(new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("Todoke did not start: This database holds accounts of real people");
    }

    private static WebSession signedIn(String account) {
        WebSession session = new WebSession(portal);
        assertThat(session.signIn(account, RunningPortal.PASSWORD).statusCode()).isEqualTo(302);
        return session;
    }

    /** What a program sees of its exchange's filings, by their own references. */
    private static Map<String, JsonNode> lines(ApiClient program) {
        Map<String, JsonNode> lines = new HashMap<>();
        ApiClient.json(program.get("/api/v1/filings?limit=200"))
                .get("filings")
                .forEach(line -> lines.put(line.get("entityReference").asText(), line));
        return lines;
    }

    /** The log begins anew with each start. */
    private static void awaitFilings() throws Exception {
        await("the filings are there", () -> {
            try {
                return Files.readString(portal.log()).contains("the demonstration has its filings");
            } catch (IOException e) {
                return false;
            }
        });
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(String what, Condition condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** How many steps the portal on this folder has played; none as long as its database is not there. */
    private static int played(Path home) {
        try {
            List<String> lines = Files.readAllLines(home.resolve("database/postmaster.pid"));
            String secret =
                    Files.readString(home.resolve("keys/database-superuser")).strip();
            try (Connection connection = DriverManager.getConnection(
                            "jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/todoke", "postgres", secret);
                    ResultSet row =
                            connection.createStatement().executeQuery("select count(*) from todoke.played_step")) {
                row.next();
                return row.getInt(1);
            }
        } catch (IOException | SQLException | IndexOutOfBoundsException notYet) {
            return 0;
        }
    }

    private static void drain(Process process) {
        try {
            process.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // It was killed.
        }
    }
}
