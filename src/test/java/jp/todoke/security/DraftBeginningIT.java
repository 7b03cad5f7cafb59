package jp.todoke.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import jp.todoke.support.ApiClient;
import jp.todoke.support.DraftClient;
import jp.todoke.support.Samples;
import org.junit.jupiter.api.Test;

/** How a program begins drafts: anew, once with one key, or with what an earlier filing says. */
class DraftBeginningIT {
    private static final String EXCHANGE = "kanto-00926";

    private final ApiClient client = ApiClient.of(EXCHANGE);
    private final DraftClient drafts = new DraftClient(client);

    @Test
    void eightAtOnceWithOneKeyBeginOneDraft() {
        String key = UUID.randomUUID().toString();
        List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(CompletableFuture.supplyAsync(
                    () -> client.post(DraftClient.DRAFTS, "{\"reportCode\":\"STR\"}", "Idempotency-Key", key)));
        }
        Set<String> drafts = new TreeSet<>();
        all.forEach(answer -> drafts.add(DraftClient.place(answer.join())));
        assertThat(drafts).hasSize(1);
        assertThat(all.stream().filter(answer -> answer.join().statusCode() == 201))
                .hasSize(1);
        HttpResponse<String> other =
                client.post(DraftClient.DRAFTS, "{\"reportCode\":\"SAR\"}", "Idempotency-Key", key);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(ApiClient.json(other).get("code").asText()).isEqualTo("filing.refusal.keyReused");
    }

    @Test
    void whatFollowsAReceivedFilingBeginsWithWhatItSays() {
        String receipt = Samples.file(client);
        String path = "/api/v1/filings/" + receipt + "/drafts";
        HttpResponse<String> correction = client.post(path, "{\"as\":\"CORRECTION\"}");
        assertThat(correction.statusCode()).isEqualTo(201);
        JsonNode content =
                ApiClient.json(client.get(DraftClient.place(correction))).get("content");
        assertThat(content.get("filingKind").asText()).isEqualTo("CORRECTION");
        assertThat(content.get("priorReceiptNo").asText()).isEqualTo(receipt);
        HttpResponse<String> again = client.post(path, "{\"as\":\"CORRECTION\"}");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(DraftClient.place(again)).isEqualTo(DraftClient.place(correction));
        JsonNode supplement = drafts.begun(path, "{\"as\":\"SUPPLEMENT\",\"pieces\":[\"PARTIES\"]}");
        assertThat(supplement.get("reportCode").asText()).isEqualTo("AIF");
        assertThat(supplement.get("parties")).isNotEmpty();
        assertThat(drafts.begun(path, "{\"as\":\"WITHDRAWAL\"}")
                        .get("reportCode")
                        .asText())
                .isEqualTo("WDR");
        JsonNode copy = drafts.begun(path, "{\"as\":\"COPY\",\"pieces\":[\"WALLETS\"]}");
        assertThat(copy.get("wallets")).isNotEmpty();
        assertThat(copy.has("parties")).isFalse();
        DraftClient.assertProblem(422, client.post(path, "{\"as\":\"FULL_REPORT\"}"));
        JsonNode copied = drafts.begun(DraftClient.place(correction) + "/copies", "{\"as\":\"COPY\"}");
        assertThat(copied.get("filingKind").asText()).isEqualTo("INITIAL");
        assertThat(client.post("/api/v1/reported-parties:search", "{\"search\":\"架空\"}")
                        .body())
                .contains(receipt);
    }

    @Test
    void anUrgentReportGrowsIntoTheFullOneAndIntoAnotherOfItsKind() {
        ObjectNode urgent = Samples.filing().put("reportCode", "PTR").put("foundAt", "2026-11-21T11:00:00+09:00");
        urgent.withArray("listEntries")
                .addObject()
                .put("list", "見本リスト")
                .put("reference", "1")
                .put("name", "架空の対象者")
                .put("match", "PAST_TRANSFER")
                .put("party", "p2");
        String receipt = Samples.file(client, urgent);
        String path = "/api/v1/filings/" + receipt + "/drafts";
        JsonNode full = drafts.begun(path, "{\"as\":\"FULL_REPORT\"}");
        assertThat(full.get("reportCode").asText()).isEqualTo("STR");
        assertThat(full.at("/relatedReports/0/receiptNo").asText()).isEqualTo(receipt);
        JsonNode further = drafts.begun(path, "{\"as\":\"FURTHER_TRANSFER\"}");
        assertThat(further.get("reportCode").asText()).isEqualTo("PTR");
        assertThat(further.get("filingKind").asText()).isEqualTo("SUPPLEMENT");
        assertThat(further.get("priorReceiptNo").asText()).isEqualTo(receipt);
        for (JsonNode grown : List.of(full, further)) {
            for (String said : List.of("parties", "wallets", "transactions", "listEntries", "narrative")) {
                assertThat(grown.get(said)).as(said).isEqualTo(urgent.get(said));
            }
        }
    }
}
