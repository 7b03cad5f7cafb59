package jp.todoke.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jp.todoke.support.ApiClient;
import jp.todoke.support.Browser;
import jp.todoke.support.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** The pages outside the story: help, errors, password, people. Usable in both languages, wide and narrow. */
class PlainPagesIT {
    @ParameterizedTest
    @CsvSource({
        "ja, '', /public/sign-in.xhtml",
        "en, '', /public/sign-in.xhtml",
        "ja, '', /public/help.xhtml",
        "en, '', /public/help.xhtml",
        "ja, '', /public/no-such-page.xhtml",
        "en, preparer@kanto-00919.example, /authority/ledger/events.xhtml",
        "ja, preparer@kanto-00919.example, /account/password.xhtml",
        "en, preparer@kanto-00919.example, /account/password.xhtml",
        "ja, admin@kanto-00919.example, /admin/people.xhtml",
        "en, admin@fsa.example, /admin/people.xhtml"
    })
    void aPageIsWholeAccessibleAndFits(String language, String account, String path) {
        try (Browser browser = Browser.open(language)) {
            if (!account.isEmpty()) {
                browser.signIn(account);
            }
            browser.go(path);
            browser.waitFor(By.tagName("h1"));
            assertThat(browser.all(By.tagName("h1"))).hasSize(1);
            assertThat(browser.text())
                    .doesNotContainPattern("\\?[a-z]+\\.[A-Za-z.]+\\?")
                    .doesNotContain("Exception");
            for (int width : new int[] {1280, 390}) {
                browser.size(width, 900);
                browser.assertFitsSideways();
                browser.assertAccessible();
            }
        }
    }

    @Test
    void whoeverSignsOutOfAPageThatIsOnlyReadIsSignedOut() {
        String receipt = Samples.file(ApiClient.of("kanto-00919"));
        try (Browser browser = Browser.open("ja")) {
            browser.signIn("preparer@kanto-00919.example");
            browser.go("/exchange/filing/receipt.xhtml?receipt=" + receipt);
            assertThat(browser.text()).contains(receipt);
            browser.signOut();
            browser.go("/exchange/filing/list.xhtml");
            assertThat(browser.path()).isEqualTo("/public/sign-in.xhtml");
        }
    }
}
