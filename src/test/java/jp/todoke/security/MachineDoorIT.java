package jp.todoke.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import jp.todoke.support.ApiClient;
import jp.todoke.support.RunningPortal;
import jp.todoke.support.Samples;
import org.junit.jupiter.api.Test;

/** Filing by machine: what works, what is refused, and that nothing is half stored. */
class MachineDoorIT {
    private final ApiClient client = ApiClient.of("kanto-00911");

    @Test
    void aFilingIsReceivedAndReadAgain() {
        ObjectNode filing = Samples.filing();
        HttpResponse<String> answer = client.post("/api/v1/filings", Samples.text(filing));
        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode receipt = ApiClient.json(answer);
        String number = receipt.get("receiptNo").asText();
        assertThat(number).matches("STR-[0-9]{4}-[0-9]{8}-[0-9A-Z]");
        assertThat(receipt.get("contentHash").asText()).matches("[0-9a-f]{64}");
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/api/v1/filings/" + number);

        HttpResponse<String> again = client.get("/api/v1/filings/" + number);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("ETag")).isPresent();
        assertThat(ApiClient.json(again).at("/content/narrative")).isEqualTo(filing.get("narrative"));
        assertThat(ApiClient.json(again).at("/content/transactions")).isEqualTo(filing.get("transactions"));
    }

    @Test
    void aDryRunTellsEverythingAndStoresNothing() {
        ObjectNode filing = Samples.filing();
        HttpResponse<String> clear = client.post("/api/v1/filings:check", Samples.text(filing));
        assertThat(clear.statusCode()).isEqualTo(200);
        assertThat(ApiClient.json(clear).get("clear").asBoolean()).isTrue();
        filing.put("narrative", "短い").put("urgency", "SOON");
        JsonNode answer = ApiClient.json(client.post("/api/v1/filings:check", Samples.text(filing)));
        assertThat(answer.get("clear").asBoolean()).isFalse();
        assertThat(answer.get("findings").findValuesAsText("rule")).contains("H10", "C03");
        assertThat(answer.get("findings"))
                .isEqualTo(ApiClient.json(client.post("/api/v1/filings", Samples.text(filing)))
                        .get("errors"));
    }

    @Test
    void aWarningIsReceivedOnlyWhereItIsConfirmed() {
        ObjectNode filing = Samples.filing().put("narrative", "短いが五十文字はある説明です。".repeat(5));
        HttpResponse<String> refused = client.post("/api/v1/filings", Samples.text(filing));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(ApiClient.json(refused).get("code").asText()).isEqualTo("filing.refusal.warnings");
        assertThat(ApiClient.json(refused).at("/errors/0/rule").asText()).isEqualTo("H11");
        filing.putArray("confirmedWarnings")
                .addObject()
                .put("rule", "H11")
                .put("pointer", "/narrative")
                .put("reason", "続報があります。");
        HttpResponse<String> received = client.post("/api/v1/filings", Samples.text(filing));
        assertThat(received.statusCode()).isEqualTo(201);
        JsonNode read = ApiClient.json(client.get("/api/v1/filings/" + number(received)));
        assertThat(read.at("/content/confirmedWarnings/0/reason").asText()).isEqualTo("続報があります。");
    }

    @Test
    void aResendAnswersTheFirstReceipt() {
        ObjectNode filing = Samples.filing();
        String key = "key-" + filing.get("entityReference").asText();
        HttpResponse<String> first = client.post("/api/v1/filings", Samples.text(filing), "Idempotency-Key", key);
        HttpResponse<String> second = client.post("/api/v1/filings", Samples.text(filing), "Idempotency-Key", key);
        HttpResponse<String> withoutKey = client.post("/api/v1/filings", Samples.text(filing));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(withoutKey.statusCode()).isEqualTo(200);
        assertThat(number(second)).isEqualTo(number(first)).isEqualTo(number(withoutKey));
    }

    @Test
    void theSameKeyWithAnotherContentIsRefused() {
        ObjectNode filing = Samples.filing();
        String key = "key-" + filing.get("entityReference").asText();
        client.post("/api/v1/filings", Samples.text(filing), "Idempotency-Key", key);
        HttpResponse<String> other =
                client.post("/api/v1/filings", Samples.text(Samples.filing()), "Idempotency-Key", key);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(ApiClient.json(other).get("code").asText()).isEqualTo("filing.refusal.keyReused");
    }

    @Test
    void eightAtOnceWithOneKeyGetOneReceipt() {
        ObjectNode filing = Samples.filing();
        String key = "race-" + filing.get("entityReference").asText();
        List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(CompletableFuture.supplyAsync(
                    () -> client.post("/api/v1/filings", Samples.text(filing), "Idempotency-Key", key)));
        }
        Set<String> numbers = new TreeSet<>();
        List<Integer> created = new ArrayList<>();
        for (CompletableFuture<HttpResponse<String>> answer : all) {
            numbers.add(number(answer.join()));
            if (answer.join().statusCode() == 201) {
                created.add(201);
            }
        }
        assertThat(numbers).hasSize(1);
        assertThat(created).hasSize(1);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceInBothLanguages() {
        ObjectNode filing = Samples.filing();
        filing.put("detectedOn", "2999-01-01");
        filing.put("urgency", "SOON");
        filing.put("narrative", "短い");
        ((ObjectNode) filing.at("/transactions/0")).put("amountJpy", "1.1234567890123456789");
        ((ObjectNode) filing.at("/wallets/0")).put("address", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb");
        HttpResponse<String> answer = client.post("/api/v1/filings", Samples.text(filing));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        List<String> pointers = new ArrayList<>();
        for (JsonNode item : ApiClient.json(answer).get("errors")) {
            pointers.add(item.get("pointer").asText());
            assertThat(item.get("textJa").asText()).isNotBlank();
            assertThat(item.get("textEn").asText()).isNotBlank();
            assertThat(item.get("rule").asText()).isNotBlank();
        }
        assertThat(pointers)
                .contains("/detectedOn", "/urgency", "/narrative", "/transactions/0/amountJpy", "/wallets/0/address");
        assertThat(client.get("/api/v1/filings/STR-2026-00000000-0").statusCode())
                .isEqualTo(404);
    }

    @Test
    void badBodiesAreToldWhatAndWhere() {
        assertProblem(400, "");
        assertProblem(400, "{");
        assertProblem(400, "null");
        assertProblem(400, "[]");
        assertProblem(400, "{\"reportCode\":\"STR\",\"reportCode\":\"SAR\"}");
        assertProblem(400, "{\"noSuchField\":\"x\"}");
        assertProblem(400, "{\"totalAmountJpy\":100}");
        assertProblem(400, "[".repeat(10_000) + "]".repeat(10_000));
        assertProblem(400, "{\"parties\":".repeat(10_000));
        HttpResponse<String> empty = assertProblem(422, "{}");
        assertThat(ApiClient.json(empty).get("errors").size()).isGreaterThan(5);
    }

    @Test
    void controlCharactersAndLoneSurrogatesAreFindings() {
        ObjectNode filing = Samples.filing();
        String narrative = filing.get("narrative").asText();
        for (String bad : new String[] {"\\u0000", "\\u001b[31m", "\\ud83d", "\\udc00", "\\ufffe"}) {
            String body = Samples.text(filing).replace(narrative.substring(0, 10), narrative.substring(0, 10) + bad);
            HttpResponse<String> answer = client.post("/api/v1/filings", body);
            assertThat(answer.statusCode()).as(bad).isIn(400, 422);
        }
    }

    @Test
    void aBodyOfFiftyMegabytesIsRefused() {
        String big = "{\"narrative\":\"" + "あ".repeat(17_000_000) + "\"}";
        assertThat(client.post("/api/v1/filings", big).statusCode()).isEqualTo(413);
    }

    @Test
    void anotherMediaTypeIsRefused() {
        for (String type : new String[] {"text/plain", "application/xml", "multipart/form-data"}) {
            assertThat(client.post("/api/v1/filings", "{}", "Content-Type", type)
                            .statusCode())
                    .as(type)
                    .isEqualTo(415);
        }
    }

    @Test
    void nothingOfABadFilingIsLogged() throws Exception {
        ObjectNode filing = Samples.filing();
        String marker = "MARKER" + System.nanoTime();
        filing.put("narrative", marker);
        filing.put("reportCode", marker);
        ((ObjectNode) filing.at("/parties/0/person")).put("nativeName", marker);
        assertThat(client.post("/api/v1/filings", Samples.text(filing)).statusCode())
                .isEqualTo(422);
        client.post("/api/v1/filings", "{\"" + marker + "\": \"" + marker);
        client.post("/api/v1/filings", "{\"" + marker + "\": 1}");
        assertThat(Files.readString(RunningPortal.shared().log())).doesNotContain(marker);
    }

    private HttpResponse<String> assertProblem(int status, String body) {
        HttpResponse<String> answer = client.post("/api/v1/filings", body);
        String start = body.substring(0, Math.min(40, body.length()));
        assertThat(answer.statusCode()).as(start).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .as(start)
                .startsWith("application/problem+json");
        assertThat(ApiClient.json(answer).get("detail").asText()).isNotBlank();
        return answer;
    }

    private static String number(HttpResponse<String> answer) {
        return ApiClient.json(answer).get("receiptNo").asText();
    }
}
