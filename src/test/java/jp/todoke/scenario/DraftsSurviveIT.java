package jp.todoke.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import jp.todoke.support.ApiClient;
import jp.todoke.support.Browser;
import jp.todoke.support.FilingPage;
import jp.todoke.support.RunningPortal;
import jp.todoke.support.TestProcess;
import jp.todoke.support.WebSession;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What is typed is not lost, whatever dies: the session, the server, its database; {@link KilledBrowserIT} has the browser. */
class DraftsSurviveIT {
    private static final String PREPARER = "preparer@kanto-00925.example";

    @Test
    void afterAnEndedSessionOneSignsInInPlaceAndGoesOn() {
        try (Browser browser = Browser.open("ja").signIn(PREPARER)) {
            FilingPage form = FilingPage.newDraft(browser, "KEEP-2");
            form.add("parties").fill("/parties/0/person/nativeName", "架空 花子");
            form.waitUntilSaved();
            browser.driver().manage().deleteCookieNamed("todoke-session");
            form.fill("/parties/0/person/nativeName", "架空 華子").fill("/narrative", "期限が切れてから書いた文章");

            browser.waitFor(By.id("signInAgain"));
            browser.assertAccessible();
            browser.picture("sign-in-again");
            signInAgain(browser, "not the password");
            browser.waitForText("アカウント名またはパスワードが正しくありません。");
            signInAgain(browser, RunningPortal.PASSWORD);
            browser.waitUntilGone(By.id("signInAgain"));
            form.waitUntilSaved();

            browser.driver().navigate().refresh();
            browser.waitForQuiet();
            form.open("/parties/0");
            assertThat(form.value("/parties/0/person/nativeName")).isEqualTo("架空 華子");
            assertThat(form.value("/narrative")).isEqualTo("期限が切れてから書いた文章");
        }
    }

    @Test
    void anotherPersonInTheSameBrowserNeitherGoesOnNorIsDisturbed() {
        Browser browser = Browser.open("ja").signIn(PREPARER);
        try {
            FilingPage form = FilingPage.newDraft(browser, "KEEP-3");
            browser.driver().manage().deleteCookieNamed("todoke-session");
            form.fill("/narrative", "別の方には渡らない文章");
            browser.waitFor(By.id("signInAgain"));
            WebSession other = WebSession.of("preparer@kanto-00926.example");
            browser.driver().manage().addCookie(new Cookie("todoke-session", other.sessionId(), "/"));
            signInAgain(browser, RunningPortal.PASSWORD);
            browser.waitForText("このブラウザーでは別の方がサインインしています。");
            assertThat(other.get("/exchange/home.xhtml").statusCode()).isEqualTo(200);
        } finally {
            // It would ask whether to leave, since something is not saved.
            browser.kill();
        }
    }

    @Test
    void twoPeopleOnOneDraftSeeEachOtherAndOverwriteNothing() {
        try (Browser first = Browser.open("ja").signIn(PREPARER);
                Browser second = Browser.open("en").signIn(PREPARER)) {
            FilingPage mine = FilingPage.newDraft(first, "KEEP-4");
            String address = first.address();
            second.go(address);
            FilingPage theirs = new FilingPage(second);

            theirs.fill("/actionComment", "written by the second");
            theirs.waitUntilSaved();
            mine.fill("/narrative", "一人目の理由");
            mine.waitUntilSaved();
            first.waitForText("別の画面でも書いています");
            // Each takes over what the other wrote, in a pause.
            patiently(first).until(d -> mine.value("/actionComment").equals("written by the second"));
            patiently(second).until(d -> theirs.value("/narrative").equals("一人目の理由"));

            mine.fill("/narrative", "一人目が直した理由");
            mine.waitUntilSaved();
            theirs.fill("/narrative", "the second wrote otherwise").fill("/actionComment", "and this");
            second.waitFor(By.id("collisions"));
            second.assertAccessible();
            second.picture("collisions");
            assertThat(second.text()).contains("一人目が直した理由", "the second wrote otherwise");
            assertThat(second.all(By.cssSelector("#collisions tbody tr"))).hasSize(1);
            patiently(first).until(d -> mine.value("/actionComment").equals("and this"));
            assertThat(mine.value("/narrative")).as("not overwritten").isEqualTo("一人目が直した理由");

            second.click(By.cssSelector("#collisions [data-choose=MINE]"));
            second.waitUntilGone(By.id("collisions"));
            patiently(first).until(d -> mine.value("/narrative").equals("the second wrote otherwise"));
        }
    }

    @Test
    void aFormOutlivesItsDatabaseAndItsServer() throws Exception {
        Path home = TestProcess.target().resolve("portal-dying");
        RunningPortal.clear(home);
        int port = TestProcess.freePort();
        RunningPortal portal = RunningPortal.start(home, port);
        try (Browser browser = Browser.open(portal, "ja").signIn(PREPARER)) {
            FilingPage form = FilingPage.newDraft(browser, "KEEP-5");
            ApiClient client = ApiClient.of(portal, "kanto-00925", "");

            portal.database("-STOP");
            form.fill("/narrative", "データベースが止まってから書いた文章");
            CompletableFuture<HttpResponse<String>> asked =
                    CompletableFuture.supplyAsync(() -> client.get("/api/v1/notices"));
            assertThat(new WebSession(portal).get("/health/ready").statusCode()).isEqualTo(503);
            assertThat(asked.get().statusCode()).isEqualTo(503);
            assertThat(asked.get().headers().firstValue("Retry-After")).contains("10");
            assertThat(asked.get().headers().firstValue("Content-Type")).contains("application/problem+json");
            browser.waitForText("入力はこの画面に残っています。");
            portal.database("-CONT");
            form.waitUntilSaved();
            assertThat(new WebSession(portal).get("/health/ready").statusCode()).isEqualTo(200);

            portal.kill();
            form.fill("/narrative", "サーバーが倒れてから書いた文章");
            browser.waitForText("サーバーにつながりません。");
            portal = RunningPortal.start(home, port);
            browser.waitFor(By.id("signInAgain"));
            signInAgain(browser, RunningPortal.PASSWORD);
            browser.waitUntilGone(By.id("signInAgain"));
            form.waitUntilSaved();

            portal.database("-KILL");
            form.fill("/narrative", "データベースが倒れてから書いた文章");
            form.waitUntilSaved();
            browser.driver().navigate().refresh();
            assertThat(form.value("/narrative")).isEqualTo("データベースが倒れてから書いた文章");
            // What failed meanwhile is what this test is about.
            browser.complaints();
        } finally {
            portal.stop();
        }
    }

    private static void signInAgain(Browser browser, String password) {
        browser.type("againPassword", password);
        browser.click(By.cssSelector("#signInAgainForm button[type=submit]"));
    }

    private static WebDriverWait patiently(Browser browser) {
        return new WebDriverWait(browser.driver(), Duration.ofSeconds(45));
    }
}
