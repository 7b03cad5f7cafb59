package jp.todoke.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jp.todoke.support.Browser;
import jp.todoke.support.FiledCase;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Who sees a filing, pressed in a browser: named, handed over by the administrator, and opened again to everybody. */
class ReadersIT {
    private static final String EXCHANGE = "kanto-00907";
    private static final String MISSING = "見つかりません";

    @Test
    void aFilingIsRestrictedHandedOverAndOpenedAgain() throws Exception {
        FiledCase filed = FiledCase.of(EXCHANGE);
        String colleague = FiledCase.colleague(EXCHANGE);
        String readers = "/exchange/filing/readers.xhtml?id=" + filed.filing();
        String review = "/exchange/filing/review.xhtml?id=" + filed.filing();
        try (Browser preparer = Browser.open("ja").signIn("preparer@" + EXCHANGE + ".example");
                Browser other = Browser.open("ja").signIn(colleague);
                Browser admin = Browser.open("ja").signIn("admin@" + EXCHANGE + ".example")) {
            preparer.go(readers);
            preparer.click(By.xpath("//label[contains(., '見本 統')]"));
            preparer.click(By.id("form:restrict"));
            preparer.waitForText("この届出は選ばれた人だけが見られます");
            preparer.assertAccessible();
            preparer.picture("readers-restricted");
            other.go(review);
            assertThat(other.text()).contains(MISSING);

            admin.go("/admin/restricted.xhtml");
            assertThat(admin.text()).doesNotContain(filed.receipt(), filed.reference());
            // The program that filed it reads it too; nobody takes its place, and it takes nobody's.
            assertThat(admin.waitFor(By.xpath("//tr[th[normalize-space() = '" + EXCHANGE + "']]"))
                            .getText())
                    .contains("プログラム");
            assertThat(admin.all(By.cssSelector("#form\\:from_input option, #form\\:to_input option")))
                    .extracting(option -> option.getDomProperty("textContent"))
                    .contains("見本 綾", "見本 友")
                    .doesNotContain(EXCHANGE);
            choose(admin, "from", "見本 綾");
            choose(admin, "to", "見本 友");
            admin.picture("hand-over");
            admin.click(By.id("form:handOver"));
            admin.waitForText("件の届出を引き継ぎました");
            admin.assertAccessible();
            admin.size(390, 900);
            admin.assertFitsSideways();
            admin.picture("handed-over-390");
            admin.go(review);
            assertThat(admin.text()).doesNotContain(filed.reference());
            preparer.go(review);
            assertThat(preparer.text()).contains(MISSING);

            other.go(readers);
            other.click(By.id("form:lift"));
            other.waitForText("限定をやめました");
            other.picture("readers-lifted");
            preparer.go(review);
            assertThat(preparer.text()).contains(filed.reference());
        }
    }

    /** Opens the list and presses the line, as a person does. */
    private static void choose(Browser browser, String menu, String name) {
        browser.click(By.id("form:" + menu + "_label"));
        browser.waitFor(By.cssSelector("#form\\:" + menu + "_panel.ui-connected-overlay-enter-done"));
        browser.click(By.xpath("//*[@id='form:" + menu + "_items']//li[@data-label='" + name + "']"));
        browser.waitUntilGone(By.id("form:" + menu + "_panel"));
    }
}
