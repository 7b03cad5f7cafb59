package jp.todoke.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jp.todoke.support.Browser;
import jp.todoke.support.FilingPage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A browser that dies takes at most five seconds of typing with it. */
@Tag("alone")
class KilledBrowserIT {
    private static final String PREPARER = "preparer@kanto-00925.example";

    @Test
    void itsTextIsThereFiveSecondsLater() throws Exception {
        Browser killed = Browser.open("ja").signIn(PREPARER);
        FilingPage form = FilingPage.newDraft(killed, "KEEP-1");
        String address = killed.address();
        killed.driver().findElement(By.id("form:report_narrative")).sendKeys("書きかけの理由");
        // The promise is a time: nothing typed five seconds ago is lost.
        Thread.sleep(5_000);
        assertThat(form.value("/narrative")).isEqualTo("書きかけの理由");
        killed.kill();

        try (Browser other = Browser.open("ja").signIn(PREPARER)) {
            other.go(address);
            assertThat(new FilingPage(other).value("/narrative")).isEqualTo("書きかけの理由");
        }
    }
}
