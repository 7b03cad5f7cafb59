package jp.todoke.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import jp.todoke.support.ApiClient;
import jp.todoke.support.DraftClient;
import jp.todoke.support.RunningPortal;
import jp.todoke.support.Samples;
import org.junit.jupiter.api.Test;

/** Drafts by machine: what is refused, and that it is kept nowhere. */
class DraftDoorIT {
    private static final String EXCHANGE = "kanto-00926";
    private static final String WIF = "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ";

    private final ApiClient client = ApiClient.of(EXCHANGE);
    private final DraftClient drafts = new DraftClient(client);

    @Test
    void aPrivateKeyIsRefusedThroughEveryDoorAndKeptNowhere() throws IOException {
        String bad = "{\"reportCode\":\"STR\",\"narrative\":\"" + WIF + "\"}";
        String draft = DraftClient.place(drafts.begin("{\"reportCode\":\"STR\"}"));
        String tag = DraftClient.tag(client.get(draft));
        List<HttpResponse<String>> answers = List.of(
                drafts.begin(bad),
                client.post(DraftClient.DRAFTS + ":import", bad),
                client.put(draft, bad, "If-Match", tag),
                client.send(
                        "PATCH",
                        draft,
                        "{\"narrative\":\"" + WIF + "\"}",
                        "Content-Type",
                        DraftClient.PATCH,
                        "If-Match",
                        tag));
        for (HttpResponse<String> answer : answers) {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(ApiClient.json(answer).at("/errors/0/rule").asText()).isEqualTo("T09");
            assertThat(answer.body()).doesNotContain(WIF);
        }
        assertThat(DraftClient.tag(client.get(draft))).isEqualTo(tag);
        for (String kept : List.of("filing_draft.content", "filing_draft_earlier.content", "ledger_event.details")) {
            String[] place = kept.split("\\.");
            String sql = "select count(*)::text from todoke." + place[0] + " where " + place[1]
                    + "::text like '%' || ? || '%'";
            assertThat(RunningPortal.shared().ask(sql, WIF)).as(kept).isEqualTo("0");
        }
        assertThat(Files.readString(RunningPortal.shared().log())).doesNotContain(WIF);
    }

    @Test
    void badBodiesAreToldWhatAndWhere() {
        String draft = DraftClient.place(drafts.begin("{}"));
        String tag = DraftClient.tag(client.get(draft));
        for (String bad : List.of("", "{", "[]", "{\"noSuchField\":\"x\"}", "{\"totalAmountJpy\":100}")) {
            DraftClient.assertProblem(400, drafts.begin(bad));
            DraftClient.assertProblem(400, client.put(draft, bad, "If-Match", tag));
            DraftClient.assertProblem(
                    400, client.send("PATCH", draft, bad, "Content-Type", DraftClient.PATCH, "If-Match", tag));
        }
        JsonNode shape = ApiClient.json(drafts.begin("{\"totalAmountJpy\":100}"));
        assertThat(shape.at("/errors/0/pointer").asText()).isEqualTo("/totalAmountJpy");
        String big = "{\"narrative\":\"" + "あ".repeat(2_000_000) + "\"}";
        DraftClient.assertProblem(413, drafts.begin(big));
        DraftClient.assertProblem(413, client.put(draft, big, "If-Match", tag));
        DraftClient.assertProblem(415, client.put(draft, "{}", "If-Match", tag, "Content-Type", "text/plain"));
        DraftClient.assertProblem(415, client.send("PATCH", draft, "{}", "If-Match", tag));
        DraftClient.assertProblem(400, client.get(DraftClient.DRAFTS + "?state=ACCEPTED"));
        DraftClient.assertProblem(400, client.get(DraftClient.DRAFTS + "?limit=0"));
        DraftClient.assertProblem(400, client.post(draft + "/copies", "{\"as\":\"OTHER\"}"));
        DraftClient.assertProblem(404, client.get(DraftClient.DRAFTS + "/no-number"));
        assertThat(DraftClient.tag(client.get(draft))).isEqualTo(tag);
    }

    @Test
    void anotherExchangesDraftIsNotFoundWhateverIsDoneAndTheRefusalIsWritten() {
        String draft = DraftClient.place(drafts.begin(Samples.text(Samples.filing())));
        ApiClient stranger = ApiClient.of("kanto-00925");
        String tag = DraftClient.tag(client.get(draft));
        List<String> bodies = new ArrayList<>();
        long before = refusals("kanto-00925");
        for (String path : List.of("", "/findings", "/file", "/comments")) {
            bodies.add(
                    DraftClient.assertProblem(404, stranger.get(draft + path)).body());
        }
        bodies.add(DraftClient.assertProblem(404, stranger.put(draft, "{}", "If-Match", tag))
                .body());
        bodies.add(DraftClient.assertProblem(
                        404, stranger.send("PATCH", draft, "{}", "Content-Type", DraftClient.PATCH, "If-Match", tag))
                .body());
        for (String act : List.of("pass-on", "take-back", "discard", "restore")) {
            bodies.add(DraftClient.assertProblem(404, stranger.post(draft + "/" + act, "{}", "If-Match", tag))
                    .body());
        }
        bodies.add(DraftClient.assertProblem(404, stranger.post(draft + "/copies", "{\"as\":\"COPY\"}"))
                .body());
        bodies.add(DraftClient.assertProblem(404, stranger.post(draft + "/comments/1/done", ""))
                .body());
        assertThat(new TreeSet<>(bodies)).hasSize(1);
        assertThat(refusals("kanto-00925") - before).isEqualTo(bodies.size());
        assertThat(DraftClient.tag(client.get(draft))).isEqualTo(tag);
    }

    @Test
    void withoutItsScopeNothingIsReadOrWritten() {
        String draft = DraftClient.place(drafts.begin("{}"));
        String tag = DraftClient.tag(client.get(draft));
        ApiClient reader = ApiClient.of(RunningPortal.shared(), EXCHANGE, "filings:read");
        ApiClient writer = ApiClient.of(RunningPortal.shared(), EXCHANGE, "filings:write");
        DraftClient.assertProblem(403, reader.post(DraftClient.DRAFTS, "{}"));
        DraftClient.assertProblem(403, reader.post(DraftClient.DRAFTS + ":import", "{}"));
        DraftClient.assertProblem(403, reader.put(draft, "{}", "If-Match", tag));
        DraftClient.assertProblem(403, reader.post(draft + "/pass-on", "{}", "If-Match", tag));
        DraftClient.assertProblem(403, reader.post(draft + "/discard", "", "If-Match", tag));
        DraftClient.assertProblem(403, reader.get(draft + "/file"));
        DraftClient.assertProblem(403, reader.post("/api/v1/reported-parties:search", "{\"search\":\"架空\"}"));
        DraftClient.assertProblem(403, writer.get(draft));
        DraftClient.assertProblem(403, writer.get(DraftClient.DRAFTS));
        DraftClient.assertProblem(403, writer.get("/api/v1/filings:export"));
        DraftClient.assertProblem(
                401, ApiClient.withToken(RunningPortal.shared(), "").get(draft));
    }

    @Test
    void aRestrictedDraftIsBehindThePersonsWallForProgramsToo() {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> begun =
                client.post(DraftClient.DRAFTS, "{\"reportCode\":\"STR\"}", "Idempotency-Key", key);
        String draft = DraftClient.place(begun);
        String id = draft.substring(draft.lastIndexOf('/') + 1);
        RunningPortal.shared()
                .ask(
                        "insert into todoke.filing_reader select id, exchange_id, 'preparer@kanto-00926.example'"
                                + " from todoke.filing where id = ?::bigint returning person",
                        id);
        RunningPortal.shared()
                .ask("update todoke.filing set restricted = true where id = ?::bigint returning state", id);
        DraftClient.assertProblem(404, client.get(draft));
        DraftClient.assertProblem(404, client.put(draft, "{}", "If-Match", DraftClient.tag(begun)));
        DraftClient.assertProblem(
                404, client.post(DraftClient.DRAFTS, "{\"reportCode\":\"STR\"}", "Idempotency-Key", key));
        assertThat(client.get(DraftClient.DRAFTS + "?limit=200").body()).doesNotContain("\"draft\":\"" + id + "\"");
    }

    private static long refusals(String exchange) {
        return Long.parseLong(RunningPortal.shared()
                .ask(
                        "select count(*)::text from todoke.ledger_event where outcome = 'REFUSED' and exchange_id = ?",
                        exchange));
    }
}
