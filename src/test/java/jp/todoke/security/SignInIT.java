package jp.todoke.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.todoke.support.RunningPortal;
import jp.todoke.support.WebSession;
import org.junit.jupiter.api.Test;

class SignInIT {
    private static final String PASSWORD = RunningPortal.PASSWORD;

    @Test
    void aWrongPasswordAndAnUnknownNameAreToldInTheSameWords() {
        String wrong = new WebSession(RunningPortal.shared())
                .signIn("preparer@kanto-00921.example", "wrong-password")
                .body();
        String unknown = new WebSession(RunningPortal.shared())
                .signIn("nobody@kanto-00921.example", "wrong-password")
                .body();
        assertThat(wrong).contains("アカウント名またはパスワードが正しくありません");
        assertThat(unknown).contains("アカウント名またはパスワードが正しくありません");
    }

    @Test
    void repeatedFailuresSlowDownThisNameFromHereAndNobodyElse() {
        WebSession guesser = new WebSession(RunningPortal.shared());
        for (int i = 0; i < 6; i++) {
            guesser.signIn("preparer@kanto-00922.example", "guess-" + i);
        }
        HttpResponse<String> slowed = guesser.signIn("preparer@kanto-00922.example", PASSWORD);
        assertThat(slowed.statusCode()).isEqualTo(200);
        assertThat(slowed.body()).contains("しばらくお待ちください");
        HttpResponse<String> colleague =
                new WebSession(RunningPortal.shared()).signIn("approver@kanto-00922.example", PASSWORD);
        assertThat(colleague.statusCode()).isEqualTo(302);
    }

    @Test
    void aPlantedSessionIdIsNotTheOneAfterSignIn() {
        WebSession attacker = new WebSession(RunningPortal.shared());
        attacker.get("/public/sign-in.xhtml");
        String planted = attacker.sessionId();
        assertThat(planted).isNotEmpty();

        WebSession victim = new WebSession(RunningPortal.shared());
        victim.plantSessionId(planted);
        assertThat(victim.signIn("preparer@kanto-00923.example", PASSWORD).statusCode())
                .isEqualTo(302);
        assertThat(victim.sessionId()).isNotEmpty().isNotEqualTo(planted);
        assertThat(attacker.get("/exchange/home.xhtml").statusCode())
                .as("the planted session is still nobody's")
                .isEqualTo(302);
    }

    @Test
    void signOutEndsTheSessionOnTheServer() {
        WebSession session = WebSession.of("preparer@kanto-00924.example");
        String id = session.sessionId();
        String page = session.get("/exchange/home.xhtml").body();
        assertThat(session.post("/exchange/home.xhtml", page, "leave", Map.of("signOut", "leave:signOut"))
                        .statusCode())
                .isEqualTo(302);
        WebSession thief = new WebSession(RunningPortal.shared());
        thief.plantSessionId(id);
        assertThat(thief.get("/exchange/home.xhtml").headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).contains("/public/sign-in.xhtml"));
    }

    @Test
    void aFormPostedWithoutItsViewStateDoesNothing() {
        WebSession session = WebSession.of("preparer@kanto-00925.example");
        session.get("/exchange/home.xhtml");
        Map<String, String> forged = new LinkedHashMap<>();
        forged.put("leave", "leave");
        forged.put("leave:signOut", "leave:signOut");
        session.postRaw("/exchange/home.xhtml", forged);
        assertThat(session.get("/exchange/home.xhtml").statusCode())
                .as("still signed in")
                .isEqualTo(200);
    }

    @Test
    void aForgedViewStateLeadsToTheExpiredPageWithoutAStackTrace() {
        WebSession session = WebSession.of("preparer@kanto-00925.example");
        session.get("/exchange/home.xhtml");
        Map<String, String> forged = new LinkedHashMap<>();
        forged.put("leave", "leave");
        forged.put("leave:signOut", "leave:signOut");
        for (String state : new String[] {"1234:5678", "rO0ABXNyAA==", "' or 1=1 --", "\u0000"}) {
            forged.put("jakarta.faces.ViewState", state);
            HttpResponse<String> answer = session.postRaw("/exchange/home.xhtml", forged);
            assertThat(answer.statusCode()).as(state).isEqualTo(409);
            assertThat(answer.body())
                    .contains("有効期限")
                    .doesNotContain("Exception")
                    .doesNotContain("at org.");
        }
        assertThat(session.get("/exchange/home.xhtml").statusCode()).isEqualTo(200);
    }

    @Test
    void afterSignInOnlyPlacesOfThePortalAreLedTo() {
        for (String back :
                new String[] {"https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:1"}) {
            HttpResponse<String> answer = new WebSession(RunningPortal.shared())
                    .get("/public/language?to=en&back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as(back)
                    .doesNotContain("evil")
                    .doesNotContain("javascript");
        }
    }
}
