package jp.todoke.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import jp.todoke.support.ApiClient;
import jp.todoke.support.RunningPortal;
import jp.todoke.support.Samples;
import jp.todoke.support.WebSession;
import org.junit.jupiter.api.Test;

/** Notices and acknowledgements by machine, and the authority's board that shows them at once. */
class AcknowledgementDoorIT {
    @Test
    void theFourNoticesOfMarch2022CarryTheirDesignations() {
        ApiClient client = ApiClient.of("kanto-00916");
        List<String> ids = new ArrayList<>();
        int persons = 0;
        int bodies = 0;
        for (JsonNode row : items(client.get("/api/v1/notices"))) {
            ids.add(row.get("id").asText());
            JsonNode notice =
                    ApiClient.json(client.get("/api/v1/notices/" + row.get("id").asText()));
            persons += notice.at("/counts/personsAdded").asInt();
            bodies += notice.at("/counts/bodiesAdded").asInt();
            assertThat(notice.get("changes").size())
                    .isEqualTo(notice.at("/counts/personsAdded").asInt()
                            + notice.at("/counts/bodiesAdded").asInt());
        }
        assertThat(ids).containsExactlyInAnyOrder("2022-03-01", "2022-03-03", "2022-03-08", "2022-03-11");
        assertThat(persons).as("44 of Russia and 19 of Belarus").isEqualTo(63);
        assertThat(bodies).as("10 of Russia and 15 of Belarus").isEqualTo(25);
    }

    @Test
    void anAcknowledgementIsTakenOnceForTheVersionThatWasRead() {
        ApiClient client = ApiClient.of("kanto-00917");
        String path = "/api/v1/notices/2022-03-01";
        HttpResponse<String> notice = client.get(path);
        String tag = notice.headers().firstValue("ETag").orElseThrow();
        String body = attestation("MOF-2022-03-01", 12_345);

        assertThat(client.put(path + "/acknowledgement", body).statusCode()).isEqualTo(428);
        HttpResponse<String> taken = client.put(path + "/acknowledgement", body, "If-Match", tag);
        assertThat(taken.statusCode()).as(taken.body()).isIn(200, 201);
        HttpResponse<String> stale = client.put(path + "/acknowledgement", body, "If-Match", tag);
        assertThat(stale.statusCode()).isEqualTo(412);

        JsonNode own = ApiClient.json(client.get(path)).get("acknowledgement");
        assertThat(own.get("result").asText()).isEqualTo("NONE");
        String board = WebSession.of("analyst@fsa.example")
                .get("/authority/notices/evidence.xhtml?notice=2022-03-01&exchange=kanto-00917")
                .body();
        assertThat(board).contains("12,345");
    }

    @Test
    void everythingWrongWithAnAttestationIsToldAtOnce() {
        ApiClient client = ApiClient.of("kanto-00918");
        String path = "/api/v1/notices/2022-03-03";
        String tag = client.get(path).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> answer = client.put(
                path + "/acknowledgement",
                "{\"edition\":\"MOF-2022-03-01\",\"result\":\"NOTHING\",\"screenedAt\":\"2999-01-01T00:00:00Z\"}",
                "If-Match",
                tag);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(ApiClient.json(answer).get("errors").size()).isGreaterThan(2);
        assertThat(ApiClient.json(client.get(path))
                        .at("/acknowledgement/result")
                        .isMissingNode())
                .as("nothing half stored")
                .isTrue();
    }

    @Test
    void noMatchAgainstAnOwnReportOfTheSameNameIsSaidOnPurposeOnly() {
        ApiClient client = ApiClient.of("kanto-00929");
        String path = "/api/v1/notices/2022-03-03";
        HttpResponse<String> notice = client.get(path);
        String listed = ApiClient.json(notice).get("changes").findValuesAsText("value").stream()
                .filter(name -> name.matches("[A-Za-z ]{8,60}"))
                .findFirst()
                .orElseThrow();
        ObjectNode filing = Samples.filing();
        ((ObjectNode) filing.at("/parties/0/person")).put("latinName", listed);
        filing.withArray("listEntries")
                .addObject()
                .put("list", "MOF")
                .put("name", listed)
                .put("match", "RULED_OUT")
                .put("party", "p1");
        HttpResponse<String> filed = client.post("/api/v1/filings", Samples.text(filing));
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
        String receipt = ApiClient.json(filed).get("receiptNo").asText();

        String tag = notice.headers().firstValue("ETag").orElseThrow();
        String body = attestation("MOF-2022-03-03", 77);
        HttpResponse<String> silent = client.put(path + "/acknowledgement", body, "If-Match", tag);
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(ApiClient.json(silent).at("/errors/0/rule").asText()).isEqualTo("S07");
        assertThat(ApiClient.json(silent).at("/errors/0/severity").asText()).isEqualTo("WARNING");
        assertThat(ApiClient.json(silent).at("/errors/0/textJa").asText()).contains(receipt);
        String meant = body.replaceFirst("\\{", "{\"ownReportsConsidered\":true,");
        HttpResponse<String> taken = client.put(path + "/acknowledgement", meant, "If-Match", tag);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(ApiClient.json(client.get(path))
                        .at("/acknowledgement/history/0/content/ownReportsConsidered")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void unknownNoticesAndMalformedOnesAreNotFound() {
        ApiClient client = ApiClient.of("kanto-00918");
        for (String id : new String[] {"2022-03-02", "x", "%27%20or%201=1", "2022-03-08%00"}) {
            assertThat(client.get("/api/v1/notices/" + id).statusCode()).as(id).isIn(400, 404);
        }
    }

    @Test
    void aClientThatMayOnlyReadCannotAcknowledge() {
        ApiClient reader = ApiClient.of(RunningPortal.shared(), "kanto-00918", "notices:read");
        String path = "/api/v1/notices/2022-03-11";
        String tag = reader.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(reader.put(path + "/acknowledgement", attestation("MOF-2022-03-11", 1), "If-Match", tag)
                        .statusCode())
                .isEqualTo(403);
    }

    private static String attestation(String edition, int count) {
        String scope = "{\"screened\":true,\"count\":" + count + "}";
        return """
                {"edition":"%s","result":"NONE","screenedAt":"%s",
                 "scopes":{"customers":%s,"beneficialOwners":%s,"counterparties":%s,"addresses":%s}}""".formatted(
                        edition,
                        Instant.now().minus(1, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS),
                        scope,
                        scope,
                        scope,
                        scope);
    }

    private static JsonNode items(HttpResponse<String> answer) {
        JsonNode page = ApiClient.json(answer);
        JsonNode rows = page.get("items") == null ? page.get("notices") : page.get("items");
        assertThat(rows).as(answer.body()).isNotNull();
        return rows;
    }
}
