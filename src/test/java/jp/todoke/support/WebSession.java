package jp.todoke.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen: cookies, pages as text, Faces forms posted by hand. Does not follow redirects. */
public final class WebSession {
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern NONCE = Pattern.compile("PrimeFaces.csp.init\\('([^']+)'");
    private static final Pattern HIDDEN =
            Pattern.compile("<input (?:id=\"[^\"]*\" )?type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final RunningPortal portal;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client;

    public WebSession(RunningPortal portal) {
        this.portal = portal;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .connectTimeout(Duration.ofSeconds(10))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** A session of a signed-in person; the test fails where sign-in does. */
    public static WebSession of(String account) {
        WebSession session = new WebSession(RunningPortal.shared());
        HttpResponse<String> answer = session.signIn(account, RunningPortal.PASSWORD);
        if (answer.statusCode() != 302) {
            throw new AssertionError("sign-in of " + account + " answered " + answer.statusCode());
        }
        return session;
    }

    public HttpResponse<String> signIn(String account, String password) {
        String page = get("/public/sign-in.xhtml").body();
        return post(
                "/public/sign-in.xhtml", page, "signIn", Map.of("name", account, "password", password, "enter", ""));
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(portal.uri(path)).GET());
    }

    /** Posts a form of a page, with its hidden fields; names of fields are without the form's prefix. */
    public HttpResponse<String> post(String path, String page, String form, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>();
        Matcher hidden = HIDDEN.matcher(page);
        while (hidden.find()) {
            if (hidden.group(1).startsWith(form + ":")) {
                all.put(hidden.group(1), hidden.group(2));
            }
        }
        all.put(form, form);
        fields.forEach((name, value) -> all.put(form + ":" + name, value));
        all.put("jakarta.faces.ViewState", viewState(page));
        all.put("primefaces.nonce", nonce(page));
        return postRaw(path, all);
    }

    public HttpResponse<String> postRaw(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(portal.uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A document of the portal. */
    public byte[] bytes(String path) {
        try {
            return client.send(
                            HttpRequest.newBuilder(portal.uri(path)).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static String viewState(String page) {
        Matcher state = VIEW_STATE.matcher(page);
        return state.find() ? state.group(1) : "";
    }

    public static String nonce(String page) {
        Matcher nonce = NONCE.matcher(page);
        return nonce.find() ? nonce.group(1) : "";
    }

    public String sessionId() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("todoke-session"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    public void plantSessionId(String id) {
        HttpCookie cookie = new HttpCookie("todoke-session", id);
        cookie.setPath("/");
        cookie.setVersion(0);
        // As CookieManager files what the server sets for a host without a dot.
        cookie.setDomain("localhost.local");
        cookies.getCookieStore().add(portal.uri("/"), cookie);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.timeout(Duration.ofSeconds(60))
                            .header("Accept-Language", "ja")
                            .build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
