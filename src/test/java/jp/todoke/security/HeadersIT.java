package jp.todoke.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.todoke.support.RunningPortal;
import jp.todoke.support.WebSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersIT {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/public/sign-in.xhtml",
                "/public/no-such-page.xhtml",
                "/no-such-thing",
                "/exchange/home.xhtml",
                "/assets/portal.css",
                "/api/v1/notices",
                "/api/v1/no-such-thing",
                "/health/live",
                "/health/ready",
                "/metrics",
                "/openapi",
                "/WEB-INF/web.xml"
            })
    void everyAnswerCarriesTheSecurityHeaders(String path) {
        HttpResponse<String> answer = new WebSession(RunningPortal.shared()).get(path);
        HttpHeaders headers = answer.headers();
        assertThat(headers.allValues("Content-Security-Policy"))
                .as("one policy")
                .hasSize(1);
        assertThat(headers.allValues("Content-Security-Policy").get(0))
                .contains("frame-ancestors 'none'")
                .contains("base-uri 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
    }

    @Test
    void scriptsNeedANonceThatIsNewForEachPage() {
        String first = scriptPolicy();
        String second = scriptPolicy();
        assertThat(first).contains("'nonce-").doesNotContain("unsafe-inline").doesNotContain("unsafe-eval");
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void noPageHasAnInlineHandlerOrAScriptWithoutANonce() {
        String page = new WebSession(RunningPortal.shared())
                .get("/public/sign-in.xhtml")
                .body();
        assertThat(Pattern.compile("<[^>]+\\son[a-z]+=\"").matcher(page).find()).isFalse();
        Matcher scripts = Pattern.compile("<script(?![^>]*nonce=)[^>]*>").matcher(page);
        assertThat(scripts.results().map(match -> match.group()).filter(tag -> !tag.contains("src=\"/assets/")))
                .isEmpty();
    }

    @Test
    void cookiesAreOutOfReachOfScriptsAndOfOtherSites() {
        HttpResponse<String> answer = new WebSession(RunningPortal.shared()).get("/public/sign-in.xhtml");
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        assertThat(cookies)
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").containsIgnoringCase("SameSite=Lax"));
    }

    private static String scriptPolicy() {
        String policy = new WebSession(RunningPortal.shared())
                .get("/public/sign-in.xhtml")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();
        return policy.substring(policy.indexOf("script-src"));
    }
}
