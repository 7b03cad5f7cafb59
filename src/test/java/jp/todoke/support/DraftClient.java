package jp.todoke.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;

/** Drafts as a program works on them. */
public record DraftClient(ApiClient client) {
    public static final String DRAFTS = "/api/v1/drafts";
    /** Media type of a patch. */
    public static final String PATCH = "application/merge-patch+json";

    /** Begins a draft with this content. */
    public HttpResponse<String> begin(String body) {
        return client.post(DRAFTS, body);
    }

    /** Begins a draft at this path; answers its content. */
    public JsonNode begun(String path, String body) {
        HttpResponse<String> answer = client.post(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return ApiClient.json(client.get(place(answer))).get("content");
    }

    /** Changes a draft; it must succeed. */
    public HttpResponse<String> patch(String draft, String body, String tag) {
        HttpResponse<String> answer = client.send("PATCH", draft, body, "Content-Type", PATCH, "If-Match", tag);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    /** With the version as it stands. */
    public HttpResponse<String> act(String draft, String act) {
        return client.post(draft + "/" + act, "{}", "If-Match", tag(client.get(draft)));
    }

    public String state(String draft) {
        return ApiClient.json(client.get(draft)).get("state").asText();
    }

    /** Path of the draft that was begun. */
    public static String place(HttpResponse<String> begun) {
        assertThat(begun.statusCode()).as(begun.body()).isIn(200, 201);
        return DRAFTS + "/" + ApiClient.json(begun).get("draft").asText();
    }

    public static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    public static HttpResponse<String> assertProblem(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(ApiClient.json(answer).get("detail").asText()).isNotBlank();
        return answer;
    }
}
