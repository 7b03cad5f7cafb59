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
            choose(admin, "from", "preparer@" + EXCHANGE + ".example");
            choose(admin, "to", colleague);
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

    /** In the list that PrimeFaces sends; what it shows for it is PrimeFaces' own. */
    private static void choose(Browser browser, String menu, String account) {
        browser.driver()
                .executeScript(
                        "document.getElementById(arguments[0]).value = arguments[1]",
                        "form:" + menu + "_input",
                        account);
    }
}
