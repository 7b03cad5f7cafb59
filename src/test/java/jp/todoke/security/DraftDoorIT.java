package jp.todoke.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import jp.todoke.support.ApiClient;
import jp.todoke.support.RunningPortal;
import jp.todoke.support.Samples;
import org.junit.jupiter.api.Test;

/** Drafts by machine: what works, what is refused, and that what is refused is kept nowhere. */
class DraftDoorIT {
    private static final String EXCHANGE = "kanto-00926";
    private static final String DRAFTS = "/api/v1/drafts";
    private static final String PATCH = "application/merge-patch+json";
    private static final String WIF = "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ";

    private final ApiClient client = ApiClient.of(EXCHANGE);

    @Test
    void aDraftIsBegunReadReplacedPatchedAndCarriedAway() {
        HttpResponse<String> begun = begin("{\"reportCode\":\"STR\",\"narrative\":\"書きかけ\"}");
        String draft = place(begun);
        assertThat(begun.headers().firstValue("Location").orElse("")).endsWith(draft);
        HttpResponse<String> read = client.get(draft);
        assertThat(tag(read)).isEqualTo(tag(begun));
        assertThat(ApiClient.json(read).get("state").asText()).isEqualTo("DRAFT");
        assertThat(ApiClient.json(read).at("/content/narrative").asText()).isEqualTo("書きかけ");
        assertThat(client.send("GET", draft, "", "If-None-Match", tag(read)).statusCode())
                .isEqualTo(304);

        ObjectNode content = Samples.filing();
        HttpResponse<String> replaced = client.put(draft, Samples.text(content), "If-Match", tag(read));
        assertThat(replaced.statusCode()).isEqualTo(200);
        assertThat(ApiClient.json(replaced).get("clear").asBoolean()).isTrue();
        HttpResponse<String> patched = client.send(
                "PATCH",
                draft,
                "{\"narrative\":\"短い\",\"indicatorText\":null}",
                "Content-Type",
                PATCH,
                "If-Match",
                tag(replaced));
        assertThat(patched.statusCode()).isEqualTo(200);
        assertThat(ApiClient.json(patched).get("findings").findValuesAsText("rule"))
                .contains("H10");
        assertThat(ApiClient.json(client.get(draft + "/findings"))).isEqualTo(ApiClient.json(patched));
        JsonNode kept = ApiClient.json(client.get(draft)).get("content");
        assertThat(kept.get("narrative").asText()).isEqualTo("短い");
        assertThat(kept.get("transactions")).isEqualTo(content.get("transactions"));

        String file = client.get(draft + "/file").body();
        HttpResponse<String> imported = client.post(DRAFTS + ":import", file);
        assertThat(imported.statusCode()).isEqualTo(201);
        assertThat(ApiClient.json(client.get(place(imported))).get("content")).isEqualTo(kept);
        assertThat(client.post(DRAFTS + ":import", file.replace("STR", "SAR")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aStaleVersionIsToldWhoSavedAndWhatChangedAndStoresNothing() {
        HttpResponse<String> begun = begin("{\"reportCode\":\"STR\",\"urgency\":\"ROUTINE\"}");
        String draft = place(begun);
        patch(draft, "{\"urgency\":\"URGENT\"}", tag(begun));
        HttpResponse<String> late =
                client.put(draft, "{\"reportCode\":\"SAR\"}", "If-Match", tag(begun), "Accept-Language", "en");
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(ApiClient.json(late).get("changed")).hasSize(1);
        assertThat(ApiClient.json(late).at("/changed/0").asText()).isEqualTo("/urgency");
        assertThat(ApiClient.json(late).get("detail").asText()).contains(EXCHANGE, "Nothing of what you sent");
        assertThat(tag(late)).isEqualTo(tag(client.get(draft)));
        assertThat(ApiClient.json(client.get(draft)).at("/content/reportCode").asText())
                .isEqualTo("STR");
        for (String act : List.of("pass-on", "take-back", "discard", "restore")) {
            assertThat(client.post(draft + "/" + act, "{}").statusCode())
                    .as(act)
                    .isEqualTo(428);
        }
        assertThat(client.put(draft, "{}").statusCode()).isEqualTo(428);
        assertThat(client.put(draft, "{}", "If-Match", "*").statusCode()).isEqualTo(428);
        assertThat(client.put(draft, "{}", "If-Match", "W/\"1\"").statusCode()).isEqualTo(412);
        assertThat(client.post(draft + "/discard", "", "If-Match", tag(begun)).statusCode())
                .isEqualTo(412);
    }

    @Test
    void aDraftIsPutAsideAndRestored() {
        String draft = place(begin("{\"reportCode\":\"STR\"}"));
        assertThat(act(draft, "discard").statusCode()).isEqualTo(204);
        assertThat(state(draft)).isEqualTo("DISCARDED");
        assertThat(act(draft, "pass-on").statusCode()).isEqualTo(409);
        assertThat(client.put(draft, "{}", "If-Match", tag(client.get(draft))).statusCode())
                .isEqualTo(409);
        assertThat(act(draft, "restore").statusCode()).isEqualTo(204);
        assertThat(state(draft)).isEqualTo("DRAFT");
    }

    @Test
    void aProgramPassesOnForANamedPersonAndNeverSubmits() {
        ObjectNode content = Samples.filing();
        content.remove("reportingPerson");
        content.remove("approver");
        String draft = place(begin(Samples.text(content)));
        HttpResponse<String> nameless = act(draft, "pass-on");
        assertThat(nameless.statusCode()).isEqualTo(422);
        assertThat(ApiClient.json(nameless).get("code").asText()).isEqualTo("filing.refusal.noReporter");
        patch(draft, "{\"reportingPerson\":{\"name\":\"見本　太郎\"}}", tag(client.get(draft)));
        assertThat(act(draft, "pass-on").statusCode()).isEqualTo(204);
        JsonNode passed = ApiClient.json(client.get(draft));
        assertThat(passed.get("state").asText()).isEqualTo("READY_FOR_APPROVAL");
        assertThat(passed.get("preparedBy").asText()).isEqualTo("見本　太郎");
        assertThat(passed.get("content").has("approver")).isFalse();
        assertThat(act(draft, "submit").statusCode()).isEqualTo(404);
        assertThat(act(draft, "take-back").statusCode()).isEqualTo(204);
        assertThat(state(draft)).isEqualTo("DRAFT");
    }

    @Test
    void aFatalFindingAndAnUnconfirmedWarningAreNotPassedOn() {
        ObjectNode content = Samples.filing().put("narrative", "短いが五十文字はある説明です。".repeat(5));
        String draft = place(begin(Samples.text(content)));
        HttpResponse<String> silent = act(draft, "pass-on");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(ApiClient.json(silent).at("/errors/0/rule").asText()).isEqualTo("H11");
        String confirmed = "{\"confirmedWarnings\":[{\"rule\":\"H11\",\"pointer\":\"/narrative\",\"reason\":\"続報\"}]}";
        assertThat(client.post(draft + "/pass-on", confirmed, "If-Match", tag(client.get(draft)))
                        .statusCode())
                .isEqualTo(204);
        String empty = place(begin("{}"));
        assertThat(act(empty, "pass-on").statusCode()).isEqualTo(422);
    }

    @Test
    void aPrivateKeyIsRefusedThroughEveryDoorAndKeptNowhere() throws IOException {
        String bad = "{\"reportCode\":\"STR\",\"narrative\":\"" + WIF + "\"}";
        String draft = place(begin("{\"reportCode\":\"STR\"}"));
        String tag = tag(client.get(draft));
        List<HttpResponse<String>> answers = List.of(
                begin(bad),
                client.post(DRAFTS + ":import", bad),
                client.put(draft, bad, "If-Match", tag),
                client.send("PATCH", draft, "{\"narrative\":\"" + WIF + "\"}", "Content-Type", PATCH, "If-Match", tag));
        for (HttpResponse<String> answer : answers) {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(ApiClient.json(answer).at("/errors/0/rule").asText()).isEqualTo("T09");
            assertThat(answer.body()).doesNotContain(WIF);
        }
        assertThat(tag(client.get(draft))).isEqualTo(tag);
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
        String draft = place(begin("{}"));
        String tag = tag(client.get(draft));
        for (String bad : List.of("", "{", "[]", "{\"noSuchField\":\"x\"}", "{\"totalAmountJpy\":100}")) {
            assertProblem(400, begin(bad));
            assertProblem(400, client.put(draft, bad, "If-Match", tag));
            assertProblem(400, client.send("PATCH", draft, bad, "Content-Type", PATCH, "If-Match", tag));
        }
        JsonNode shape = ApiClient.json(begin("{\"totalAmountJpy\":100}"));
        assertThat(shape.at("/errors/0/pointer").asText()).isEqualTo("/totalAmountJpy");
        String big = "{\"narrative\":\"" + "あ".repeat(2_000_000) + "\"}";
        assertProblem(413, begin(big));
        assertProblem(413, client.put(draft, big, "If-Match", tag));
        assertProblem(415, client.put(draft, "{}", "If-Match", tag, "Content-Type", "text/plain"));
        assertProblem(415, client.send("PATCH", draft, "{}", "If-Match", tag));
        assertProblem(400, client.get(DRAFTS + "?state=ACCEPTED"));
        assertProblem(400, client.get(DRAFTS + "?limit=0"));
        assertProblem(400, client.post(draft + "/copies", "{\"as\":\"OTHER\"}"));
        assertProblem(404, client.get(DRAFTS + "/no-number"));
        assertThat(tag(client.get(draft))).isEqualTo(tag);
    }

    @Test
    void eightAtOnceWithOneKeyBeginOneDraft() {
        String key = UUID.randomUUID().toString();
        List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(CompletableFuture.supplyAsync(
                    () -> client.post(DRAFTS, "{\"reportCode\":\"STR\"}", "Idempotency-Key", key)));
        }
        Set<String> drafts = new TreeSet<>();
        all.forEach(answer -> drafts.add(place(answer.join())));
        assertThat(drafts).hasSize(1);
        assertThat(all.stream().filter(answer -> answer.join().statusCode() == 201))
                .hasSize(1);
        HttpResponse<String> other = client.post(DRAFTS, "{\"reportCode\":\"SAR\"}", "Idempotency-Key", key);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(ApiClient.json(other).get("code").asText()).isEqualTo("filing.refusal.keyReused");
    }

    @Test
    void whatFollowsAReceivedFilingBeginsWithWhatItSays() {
        String receipt = Samples.file(client);
        String path = "/api/v1/filings/" + receipt + "/drafts";
        HttpResponse<String> correction = client.post(path, "{\"as\":\"CORRECTION\"}");
        assertThat(correction.statusCode()).isEqualTo(201);
        JsonNode content = ApiClient.json(client.get(place(correction))).get("content");
        assertThat(content.get("filingKind").asText()).isEqualTo("CORRECTION");
        assertThat(content.get("priorReceiptNo").asText()).isEqualTo(receipt);
        HttpResponse<String> again = client.post(path, "{\"as\":\"CORRECTION\"}");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(place(again)).isEqualTo(place(correction));
        JsonNode supplement = begun(path, "{\"as\":\"SUPPLEMENT\",\"pieces\":[\"PARTIES\"]}");
        assertThat(supplement.get("reportCode").asText()).isEqualTo("AIF");
        assertThat(supplement.get("parties")).isNotEmpty();
        assertThat(begun(path, "{\"as\":\"WITHDRAWAL\"}").get("reportCode").asText())
                .isEqualTo("WDR");
        JsonNode copy = begun(path, "{\"as\":\"COPY\",\"pieces\":[\"WALLETS\"]}");
        assertThat(copy.get("wallets")).isNotEmpty();
        assertThat(copy.has("parties")).isFalse();
        assertProblem(422, client.post(path, "{\"as\":\"FULL_REPORT\"}"));
        JsonNode copied = begun(place(correction) + "/copies", "{\"as\":\"COPY\"}");
        assertThat(copied.get("filingKind").asText()).isEqualTo("INITIAL");
        assertThat(client.post("/api/v1/reported-parties:search", "{\"search\":\"架空\"}")
                        .body())
                .contains(receipt);
    }

    @Test
    void draftsAreListedPageByPageWithTheirNumbers() {
        String reference = "LIST-" + UUID.randomUUID();
        Set<String> begun = new TreeSet<>();
        for (int i = 0; i < 3; i++) {
            begun.add(ApiClient.json(begin("{\"reportCode\":\"STR\",\"entityReference\":\"" + reference + "\"}"))
                    .get("draft")
                    .asText());
        }
        Set<String> listed = new TreeSet<>();
        String next = "";
        int pages = 0;
        do {
            JsonNode page = ApiClient.json(
                    client.get(DRAFTS + "?limit=2&search=" + reference + (next.isEmpty() ? "" : "&cursor=" + next)));
            page.get("filings").forEach(line -> listed.add(line.get("draft").asText()));
            next = page.path("next").asText();
            pages++;
        } while (!next.isEmpty());
        assertThat(listed).isEqualTo(begun);
        assertThat(pages).isEqualTo(2);
        HttpResponse<String> file = client.get("/api/v1/filings:export?search=" + reference);
        assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(file.body().lines().filter(line -> line.startsWith(reference)))
                .hasSize(3);
        assertThat(client.bytes("/api/v1/filings:export?form=XLSX&search=" + reference)
                        .body())
                .startsWith('P', 'K');
        assertProblem(400, client.get("/api/v1/filings:export?form=PDF"));
    }

    @Test
    void anotherExchangesDraftIsNotFoundWhateverIsDoneAndTheRefusalIsWritten() {
        String draft = place(begin(Samples.text(Samples.filing())));
        ApiClient stranger = ApiClient.of("kanto-00925");
        String tag = tag(client.get(draft));
        List<String> bodies = new ArrayList<>();
        long before = refusals("kanto-00925");
        for (String path : List.of("", "/findings", "/file", "/comments")) {
            bodies.add(assertProblem(404, stranger.get(draft + path)).body());
        }
        bodies.add(
                assertProblem(404, stranger.put(draft, "{}", "If-Match", tag)).body());
        bodies.add(assertProblem(404, stranger.send("PATCH", draft, "{}", "Content-Type", PATCH, "If-Match", tag))
                .body());
        for (String act : List.of("pass-on", "take-back", "discard", "restore")) {
            bodies.add(assertProblem(404, stranger.post(draft + "/" + act, "{}", "If-Match", tag))
                    .body());
        }
        bodies.add(assertProblem(404, stranger.post(draft + "/copies", "{\"as\":\"COPY\"}"))
                .body());
        bodies.add(assertProblem(404, stranger.post(draft + "/comments/1/done", ""))
                .body());
        assertThat(new TreeSet<>(bodies)).hasSize(1);
        assertThat(refusals("kanto-00925") - before).isEqualTo(bodies.size());
        assertThat(tag(client.get(draft))).isEqualTo(tag);
    }

    @Test
    void withoutItsScopeNothingIsReadOrWritten() {
        String draft = place(begin("{}"));
        String tag = tag(client.get(draft));
        ApiClient reader = ApiClient.of(RunningPortal.shared(), EXCHANGE, "filings:read");
        ApiClient writer = ApiClient.of(RunningPortal.shared(), EXCHANGE, "filings:write");
        assertProblem(403, reader.post(DRAFTS, "{}"));
        assertProblem(403, reader.post(DRAFTS + ":import", "{}"));
        assertProblem(403, reader.put(draft, "{}", "If-Match", tag));
        assertProblem(403, reader.post(draft + "/pass-on", "{}", "If-Match", tag));
        assertProblem(403, reader.post(draft + "/discard", "", "If-Match", tag));
        assertProblem(403, reader.get(draft + "/file"));
        assertProblem(403, reader.post("/api/v1/reported-parties:search", "{\"search\":\"架空\"}"));
        assertProblem(403, writer.get(draft));
        assertProblem(403, writer.get(DRAFTS));
        assertProblem(403, writer.get("/api/v1/filings:export"));
        assertProblem(401, ApiClient.withToken(RunningPortal.shared(), "").get(draft));
    }

    @Test
    void aRestrictedDraftIsBehindThePersonsWallForProgramsToo() {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> begun = client.post(DRAFTS, "{\"reportCode\":\"STR\"}", "Idempotency-Key", key);
        String draft = place(begun);
        String id = draft.substring(draft.lastIndexOf('/') + 1);
        RunningPortal.shared()
                .ask(
                        "insert into todoke.filing_reader select id, exchange_id, 'preparer@kanto-00926.example'"
                                + " from todoke.filing where id = ?::bigint returning person",
                        id);
        RunningPortal.shared()
                .ask("update todoke.filing set restricted = true where id = ?::bigint returning state", id);
        assertProblem(404, client.get(draft));
        assertProblem(404, client.put(draft, "{}", "If-Match", tag(begun)));
        assertProblem(404, client.post(DRAFTS, "{\"reportCode\":\"STR\"}", "Idempotency-Key", key));
        assertThat(client.get(DRAFTS + "?limit=200").body()).doesNotContain("\"draft\":\"" + id + "\"");
    }

    private HttpResponse<String> begin(String body) {
        return client.post(DRAFTS, body);
    }

    private JsonNode begun(String path, String body) {
        HttpResponse<String> answer = client.post(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return ApiClient.json(client.get(place(answer))).get("content");
    }

    private HttpResponse<String> patch(String draft, String body, String tag) {
        HttpResponse<String> answer = client.send("PATCH", draft, body, "Content-Type", PATCH, "If-Match", tag);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    /** With the version as it stands. */
    private HttpResponse<String> act(String draft, String act) {
        return client.post(draft + "/" + act, "{}", "If-Match", tag(client.get(draft)));
    }

    private String state(String draft) {
        return ApiClient.json(client.get(draft)).get("state").asText();
    }

    private static String place(HttpResponse<String> begun) {
        assertThat(begun.statusCode()).as(begun.body()).isIn(200, 201);
        return DRAFTS + "/" + ApiClient.json(begun).get("draft").asText();
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static HttpResponse<String> assertProblem(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(ApiClient.json(answer).get("detail").asText()).isNotBlank();
        return answer;
    }

    private static long refusals(String exchange) {
        return Long.parseLong(RunningPortal.shared()
                .ask(
                        "select count(*)::text from todoke.ledger_event where outcome = 'REFUSED' and exchange_id = ?",
                        exchange));
    }
}
