package jp.todoke.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** A machine client: a token of its own, JSON in and out. */
public final class ApiClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningPortal portal;
    /** As a proxy in front of the portal speaks to it. */
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final String token;

    private ApiClient(RunningPortal portal, String token) {
        this.portal = portal;
        this.token = token;
    }

    /** The demonstration client of an exchange, with all its scopes. */
    public static ApiClient of(String exchange) {
        return of(RunningPortal.shared(), exchange, "");
    }

    public static ApiClient of(RunningPortal portal, String exchange, String scope) {
        ApiClient anonymous = new ApiClient(portal, "");
        HttpResponse<String> answer = anonymous.token(exchange, RunningPortal.PASSWORD, scope);
        if (answer.statusCode() != 200) {
            throw new AssertionError("token for " + exchange + " answered " + answer.statusCode());
        }
        return new ApiClient(portal, json(answer).get("access_token").asText());
    }

    public static ApiClient withToken(RunningPortal portal, String token) {
        return new ApiClient(portal, token);
    }

    public HttpResponse<String> token(String id, String secret, String scope) {
        String basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(portal.uri("/api/v1/oauth/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials" + (scope.isEmpty() ? "" : "&scope=" + scope))));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    public HttpResponse<String> put(String path, String body, String... headers) {
        return send("PUT", path, body, headers);
    }

    /** JSON with any method; headers by name and value, also in place of the media type. */
    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<byte[]> bytes(String path) {
        try {
            return client.send(
                    request(path).GET().timeout(Duration.ofSeconds(90)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return to(portal.uri(path));
    }

    /** A request with the client's token, for what the methods above do not cover. */
    public HttpRequest.Builder to(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.timeout(Duration.ofSeconds(90)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: status " + answer.statusCode(), e);
        }
    }
}
