package jp.todoke.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.todoke.support.ApiClient;
import jp.todoke.support.RunningPortal;
import org.junit.jupiter.api.Test;

/** The contract that the portal publishes of its machine door, and what belongs to it. */
class ContractIT {
    private final ApiClient client = ApiClient.of("kanto-00911");

    @Test
    void theOpenApiTellsOfEveryEndpoint() {
        assertThat(paths().fieldNames())
                .toIterable()
                .contains(
                        "/api/v1/oauth/token",
                        "/api/v1/filings",
                        "/api/v1/filings/{receipt}",
                        "/api/v1/filings/{receipt}/summary.pdf",
                        "/api/v1/notices",
                        "/api/v1/notices/{id}",
                        "/api/v1/notices/{id}/acknowledgement");
    }

    @Test
    void theRulesOfAnswersTellWhatAnExampleTakesAway() {
        JsonNode rules = ApiClient.json(client.send(
                        HttpRequest.newBuilder(RunningPortal.shared().uri("/api/v1/answer-format/rules"))))
                .get("rules");
        assertThat(rules.findValuesAsText("id")).contains("S01", "S07", "S19");
        for (JsonNode rule : rules) {
            assertThat(rule.get("textJa").asText())
                    .isNotEqualTo(rule.get("textEn").asText());
        }
        assertThat(rules.get(rules.findValuesAsText("id").indexOf("S19"))
                        .at("/badExample")
                        .has("/result"))
                .isTrue();
    }

    /** Whoever copies an example out of the contract has a request that works. */
    @Test
    void everyExampleOfAFilingInTheContractRuns() {
        ApiClient own = ApiClient.of("kanto-00928");
        JsonNode paths = paths();
        List<String> run = new ArrayList<>();
        paths.fields().forEachRemaining(path -> path.getValue()
                .at("/post/requestBody/content/application~1json/examples")
                .forEach(example -> {
                    // What goes to one certain filing or notice needs one that waits for it; other tests see to those.
                    if (path.getKey().matches("/api/v1/(filings|drafts|reported-parties)[^{]*")) {
                        String body = example.hasNonNull("externalValue")
                                ? own.get(example.get("externalValue").asText()).body()
                                : example.get("value").toString();
                        HttpResponse<String> answer = own.post(path.getKey(), body);
                        assertThat(answer.statusCode())
                                .as(path.getKey() + " " + answer.body())
                                .isBetween(200, 299);
                        run.add(path.getKey());
                    }
                }));
        assertThat(run)
                .contains(
                        "/api/v1/filings",
                        "/api/v1/filings:check",
                        "/api/v1/drafts",
                        "/api/v1/drafts:import",
                        "/api/v1/reported-parties:search");
    }

    /** What each says of its own is beside it; this is what all say. */
    @Test
    void everyEndpointBehindATokenTellsItsRefusalsAsProblems() {
        JsonNode paths = paths();
        Set<String> ids = new TreeSet<>();
        paths.properties().forEach(path -> path.getValue().properties().forEach(method -> {
            JsonNode operation = method.getValue();
            String name = method.getKey() + " " + path.getKey();
            assertThat(ids.add(operation.get("operationId").asText())).as(name).isTrue();
            if (operation.path("security").isEmpty()) {
                return;
            }
            assertThat(operation.get("responses").has("401")).as(name).isTrue();
            assertThat(operation.get("responses").has("403")).as(name).isTrue();
            operation.get("responses").properties().stream()
                    .filter(answer -> answer.getKey().startsWith("4"))
                    .forEach(answer -> assertThat(answer.getValue()
                                    .at("/content/application~1problem+json/schema/$ref")
                                    .asText())
                            .as(name + " " + answer.getKey())
                            .startsWith("#/components/schemas/Problem"));
        }));
        assertThat(ids).contains("postDrafts", "getFilings");
    }

    @Test
    void theRuleBookMayBeKeptAndIsAnsweredOnceOnly() {
        HttpResponse<String> rules =
                client.send(HttpRequest.newBuilder(RunningPortal.shared().uri("/api/v1/filing-format/rules")));
        assertThat(rules.headers().firstValue("Cache-Control")).contains("max-age=3600");
        assertThat(ApiClient.json(rules).get("version").asText()).matches("20[0-9]{2}\\.[0-9]+");
        HttpResponse<String> again = client.send(HttpRequest.newBuilder(
                        RunningPortal.shared().uri("/api/v1/filing-format/rules"))
                .header("If-None-Match", rules.headers().firstValue("ETag").orElseThrow()));
        assertThat(again.statusCode()).isEqualTo(304);
    }

    private JsonNode paths() {
        return ApiClient.json(client.send(
                        HttpRequest.newBuilder(RunningPortal.shared().uri("/openapi?format=JSON"))))
                .get("paths");
    }
}
