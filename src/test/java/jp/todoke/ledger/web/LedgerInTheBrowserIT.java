package jp.todoke.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import jp.todoke.support.Browser;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** The auditor's part of the story, in both languages, wide and narrow. */
class LedgerInTheBrowserIT {

    @Test
    void theAuditorReadsAndVerifiesTheLedger() {
        for (String language : new String[] {"ja", "en"}) {
            try (Browser browser = Browser.open(language)) {
                browser.signIn("auditor@fsa.example");
                browser.go("/authority/ledger/events.xhtml");
                browser.waitFor(By.id("events"));
                check(browser, "ledger-events-" + language);
                browser.go("/authority/ledger/events.xhtml?act=SignIn&from=2022-03-01");
                browser.waitFor(By.cssSelector(".chip"));
                check(browser, "ledger-filtered-" + language);
                browser.go("/authority/ledger/verify.xhtml");
                browser.click(By.id("ledger:verify"));
                assertThat(browser.waitFor(By.id("verdict-sentence")).getText()).isNotBlank();
                check(browser, "ledger-verified-" + language);
            }
        }
    }

    private static void check(Browser browser, String name) {
        browser.assertAccessible();
        browser.assertFitsSideways();
        browser.picture(name);
        browser.size(390, 844);
        browser.assertFitsSideways();
        browser.picture(name + "-narrow");
        browser.size(1280, 1000);
    }
}
