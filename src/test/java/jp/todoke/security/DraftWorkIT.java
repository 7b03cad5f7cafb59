package jp.todoke.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import jp.todoke.support.ApiClient;
import jp.todoke.support.DraftClient;
import jp.todoke.support.Samples;
import org.junit.jupiter.api.Test;

/** Drafts by machine: begun, changed, listed, passed on. */
class DraftWorkIT {
    private static final String EXCHANGE = "kanto-00926";

    private final ApiClient client = ApiClient.of(EXCHANGE);
    private final DraftClient drafts = new DraftClient(client);

    @Test
    void aDraftIsBegunReadReplacedPatchedAndCarriedAway() {
        HttpResponse<String> begun = drafts.begin("{\"reportCode\":\"STR\",\"narrative\":\"書きかけ\"}");
        String draft = DraftClient.place(begun);
        assertThat(begun.headers().firstValue("Location").orElse("")).endsWith(draft);
        HttpResponse<String> read = client.get(draft);
        assertThat(DraftClient.tag(read)).isEqualTo(DraftClient.tag(begun));
        assertThat(ApiClient.json(read).get("state").asText()).isEqualTo("DRAFT");
        assertThat(ApiClient.json(read).at("/content/narrative").asText()).isEqualTo("書きかけ");
        assertThat(client.send("GET", draft, "", "If-None-Match", DraftClient.tag(read))
                        .statusCode())
                .isEqualTo(304);

        ObjectNode content = Samples.filing();
        HttpResponse<String> replaced = client.put(draft, Samples.text(content), "If-Match", DraftClient.tag(read));
        assertThat(replaced.statusCode()).isEqualTo(200);
        assertThat(ApiClient.json(replaced).get("clear").asBoolean()).isTrue();
        HttpResponse<String> patched = client.send(
                "PATCH",
                draft,
                "{\"narrative\":\"短い\",\"indicatorText\":null}",
                "Content-Type",
                DraftClient.PATCH,
                "If-Match",
                DraftClient.tag(replaced));
        assertThat(patched.statusCode()).isEqualTo(200);
        assertThat(ApiClient.json(patched).get("findings").findValuesAsText("rule"))
                .contains("H10");
        assertThat(ApiClient.json(client.get(draft + "/findings"))).isEqualTo(ApiClient.json(patched));
        JsonNode kept = ApiClient.json(client.get(draft)).get("content");
        assertThat(kept.get("narrative").asText()).isEqualTo("短い");
        assertThat(kept.get("transactions")).isEqualTo(content.get("transactions"));

        String file = client.get(draft + "/file").body();
        HttpResponse<String> imported = client.post(DraftClient.DRAFTS + ":import", file);
        assertThat(imported.statusCode()).isEqualTo(201);
        assertThat(ApiClient.json(client.get(DraftClient.place(imported))).get("content"))
                .isEqualTo(kept);
        assertThat(client.post(DraftClient.DRAFTS + ":import", file.replace("STR", "SAR"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aStaleVersionIsToldWhoSavedAndWhatChangedAndStoresNothing() {
        HttpResponse<String> begun = drafts.begin("{\"reportCode\":\"STR\",\"urgency\":\"ROUTINE\"}");
        String draft = DraftClient.place(begun);
        drafts.patch(draft, "{\"urgency\":\"URGENT\"}", DraftClient.tag(begun));
        HttpResponse<String> late = client.put(
                draft, "{\"reportCode\":\"SAR\"}", "If-Match", DraftClient.tag(begun), "Accept-Language", "en");
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(ApiClient.json(late).get("changed")).hasSize(1);
        assertThat(ApiClient.json(late).at("/changed/0").asText()).isEqualTo("/urgency");
        assertThat(ApiClient.json(late).get("detail").asText()).contains(EXCHANGE, "Nothing of what you sent");
        assertThat(DraftClient.tag(late)).isEqualTo(DraftClient.tag(client.get(draft)));
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
        assertThat(client.post(draft + "/discard", "", "If-Match", DraftClient.tag(begun))
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void aDraftIsPutAsideAndRestored() {
        String draft = DraftClient.place(drafts.begin("{\"reportCode\":\"STR\"}"));
        assertThat(drafts.act(draft, "discard").statusCode()).isEqualTo(204);
        assertThat(drafts.state(draft)).isEqualTo("DISCARDED");
        assertThat(drafts.act(draft, "pass-on").statusCode()).isEqualTo(409);
        assertThat(client.put(draft, "{}", "If-Match", DraftClient.tag(client.get(draft)))
                        .statusCode())
                .isEqualTo(409);
        assertThat(drafts.act(draft, "restore").statusCode()).isEqualTo(204);
        assertThat(drafts.state(draft)).isEqualTo("DRAFT");
    }

    @Test
    void aProgramPassesOnForANamedPersonAndNeverSubmits() {
        ObjectNode content = Samples.filing();
        content.remove("reportingPerson");
        content.remove("approver");
        String draft = DraftClient.place(drafts.begin(Samples.text(content)));
        HttpResponse<String> nameless = drafts.act(draft, "pass-on");
        assertThat(nameless.statusCode()).isEqualTo(422);
        assertThat(ApiClient.json(nameless).get("code").asText()).isEqualTo("filing.refusal.noReporter");
        drafts.patch(draft, "{\"reportingPerson\":{\"name\":\"見本　太郎\"}}", DraftClient.tag(client.get(draft)));
        assertThat(drafts.act(draft, "pass-on").statusCode()).isEqualTo(204);
        JsonNode passed = ApiClient.json(client.get(draft));
        assertThat(passed.get("state").asText()).isEqualTo("READY_FOR_APPROVAL");
        assertThat(passed.get("preparedBy").asText()).isEqualTo("見本　太郎");
        assertThat(passed.get("content").has("approver")).isFalse();
        assertThat(drafts.act(draft, "submit").statusCode()).isEqualTo(404);
        assertThat(drafts.act(draft, "take-back").statusCode()).isEqualTo(204);
        assertThat(drafts.state(draft)).isEqualTo("DRAFT");
    }

    @Test
    void aFatalFindingAndAnUnconfirmedWarningAreNotPassedOn() {
        ObjectNode content = Samples.filing().put("narrative", "短いが五十文字はある説明です。".repeat(5));
        String draft = DraftClient.place(drafts.begin(Samples.text(content)));
        HttpResponse<String> silent = drafts.act(draft, "pass-on");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(ApiClient.json(silent).at("/errors/0/rule").asText()).isEqualTo("H11");
        String confirmed = "{\"confirmedWarnings\":[{\"rule\":\"H11\",\"pointer\":\"/narrative\",\"reason\":\"続報\"}]}";
        assertThat(client.post(draft + "/pass-on", confirmed, "If-Match", DraftClient.tag(client.get(draft)))
                        .statusCode())
                .isEqualTo(204);
        String empty = DraftClient.place(drafts.begin("{}"));
        assertThat(drafts.act(empty, "pass-on").statusCode()).isEqualTo(422);
    }

    @Test
    void draftsAreListedPageByPageWithTheirNumbers() {
        String reference = "LIST-" + UUID.randomUUID();
        Set<String> begun = new TreeSet<>();
        for (int i = 0; i < 3; i++) {
            begun.add(ApiClient.json(drafts.begin("{\"reportCode\":\"STR\",\"entityReference\":\"" + reference + "\"}"))
                    .get("draft")
                    .asText());
        }
        Set<String> listed = new TreeSet<>();
        String next = "";
        int pages = 0;
        do {
            JsonNode page = ApiClient.json(client.get(
                    DraftClient.DRAFTS + "?limit=2&search=" + reference + (next.isEmpty() ? "" : "&cursor=" + next)));
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
        DraftClient.assertProblem(400, client.get("/api/v1/filings:export?form=PDF"));
    }
}
