package jp.todoke.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jp.todoke.support.ApiClient;
import jp.todoke.support.RunningPortal;
import jp.todoke.support.TestProcess;
import jp.todoke.support.WebSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A database that is there and can do nothing: everybody is told soon, and all is well when it can again. */
@Tag("alone")
class OverloadIT {
    /** More than the pool has connections. */
    private static final int CALLERS = 40;

    /** The database's own time limit, and a little for a busy machine. */
    private static final Duration LONGEST = Duration.ofSeconds(25);

    private static RunningPortal portal;

    @BeforeAll
    static void aPortalOfItsOwn() {
        Path home = TestProcess.target().resolve("portal-overload");
        RunningPortal.clear(home);
        portal = RunningPortal.start(home, TestProcess.freePort());
    }

    @AfterAll
    static void stop() {
        portal.stop();
    }

    private record Answer(HttpResponse<String> response, Duration after) {}

    @Test
    void whoFindsAllConnectionsTakenIsToldSoWithinSeconds() throws Exception {
        WebSession session = new WebSession(portal);
        session.signIn("preparer@kanto-00901.example", RunningPortal.PASSWORD);
        ApiClient client = ApiClient.of(portal, "kanto-00901", "");
        String list = "/exchange/filing/list.xhtml";
        assertThat(session.get(list).statusCode()).isEqualTo(200);
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        List<CompletableFuture<Answer>> all;
        try (Connection connection = portal.behind();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table todoke.filing in access exclusive mode");
            all = IntStream.range(0, CALLERS)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> answer(() -> i % 2 == 0 ? session.get(list) : client.get("/api/v1/filings")),
                            callers))
                    .toList();
            TimeUnit.SECONDS.sleep(2);
            Answer late = answer(() -> session.get(list));
            assertThat(late.response().statusCode()).isEqualTo(503);
            assertThat(late.response().body()).contains("一時的に処理できません");
            assertThat(late.response().headers().firstValue("Retry-After")).contains("10");
            assertThat(late.after()).isLessThan(Duration.ofSeconds(15));
            assertThat(ready().statusCode()).isEqualTo(503);
            for (CompletableFuture<Answer> one : all) {
                Answer answer = one.get(60, TimeUnit.SECONDS);
                assertThat(answer.response().statusCode()).isEqualTo(503);
                assertThat(answer.after()).isLessThan(LONGEST);
            }
        } finally {
            callers.shutdownNow();
        }
        assertThat(session.get(list).statusCode()).isEqualTo(200);
        assertThat(ready().statusCode()).isEqualTo(200);
    }

    /** The full disk is played: the trial storing fails as PostgreSQL has it fail. */
    @Test
    void aPortalThatCanStoreNothingIsNotReadyAndSaysWhy() throws Exception {
        assertThat(ready().statusCode()).isEqualTo(200);
        String before = portal.ask("select pg_get_functiondef(?::regprocedure)", "todoke.feel_pulse()");
        run("create or replace function todoke.feel_pulse() returns integer language plpgsql security definer as"
                + " $$ begin raise exception 'no space left' using errcode = 'disk_full'; end $$");
        assertThat(readyBecomes(503).body()).contains("DOWN", "disk is full");
        run(before);
        readyBecomes(200);
    }

    private static HttpResponse<String> readyBecomes(int status) throws InterruptedException {
        HttpResponse<String> answer = ready();
        for (int i = 0; i < 30 && answer.statusCode() != status; i++) {
            TimeUnit.SECONDS.sleep(1);
            answer = ready();
        }
        assertThat(answer.statusCode()).isEqualTo(status);
        return answer;
    }

    private static HttpResponse<String> ready() {
        return new WebSession(portal).get("/health/ready");
    }

    private static void run(String sql) throws SQLException {
        try (Connection connection = portal.behind();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Answer answer(java.util.function.Supplier<HttpResponse<String>> call) {
        long start = System.nanoTime();
        HttpResponse<String> response = call.get();
        return new Answer(response, Duration.ofNanos(System.nanoTime() - start));
    }
}
