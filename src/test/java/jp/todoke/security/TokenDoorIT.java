package jp.todoke.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import jp.todoke.support.ApiClient;
import jp.todoke.support.RunningPortal;
import jp.todoke.support.Samples;
import org.junit.jupiter.api.Test;

/** No token, no door: who gets one, and how far it goes. */
class TokenDoorIT {
    @Test
    void tokensAreGivenForGoodCredentialsOnly() {
        ApiClient nobody = ApiClient.withToken(RunningPortal.shared(), "");
        assertThat(nobody.token("kanto-00911", "wrong", "").statusCode()).isEqualTo(401);
        assertThat(nobody.token("kanto-99999", RunningPortal.PASSWORD, "").statusCode())
                .isEqualTo(401);
        assertThat(nobody.token("kanto-00911", RunningPortal.PASSWORD, "summaries:read")
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<String> grant =
                nobody.send(HttpRequest.newBuilder(RunningPortal.shared().uri("/api/v1/oauth/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=password")));
        assertThat(grant.statusCode()).isEqualTo(400);
        assertThat(ApiClient.json(grant).get("error").asText()).isEqualTo("unsupported_grant_type");
    }

    @Test
    void withoutAGoodTokenThereIsNothing() {
        RunningPortal portal = RunningPortal.shared();
        for (ApiClient stranger :
                List.of(ApiClient.withToken(portal, ""), ApiClient.withToken(portal, "made-up-token"))) {
            HttpResponse<String> answer = stranger.post("/api/v1/filings", Samples.text(Samples.filing()));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
            assertThat(stranger.get("/api/v1/notices").statusCode()).isEqualTo(401);
        }
        ApiClient readOnly = ApiClient.of(portal, "kanto-00911", "filings:read");
        assertThat(readOnly.post("/api/v1/filings", Samples.text(Samples.filing()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(readOnly.get("/api/v1/notices").statusCode()).isEqualTo(403);
    }

    @Test
    void anExpiredTokenIsRefused() {
        ApiClient late = ApiClient.of("kanto-00919");
        assertThat(late.get("/api/v1/notices").statusCode()).isEqualTo(200);
        RunningPortal.shared()
                .ask(
                        "update todoke.access_token set expires_at = now() - interval '1 second' where client_id = ?"
                                + " returning client_id",
                        "kanto-00919");
        HttpResponse<String> answer = late.get("/api/v1/notices");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).contains("invalid_token");
    }
}
