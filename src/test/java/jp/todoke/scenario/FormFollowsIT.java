package jp.todoke.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jp.todoke.platform.wallet.Network;
import jp.todoke.support.Browser;
import jp.todoke.support.FilingPage;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** The form asks only what can apply, works out what follows, and makes room for what is begun. */
class FormFollowsIT {
    private static final String PREPARER = "preparer@kanto-00908.example";
    private static final String T = "/transactions/0";

    @Test
    void aFieldIsAskedOnlyWhenTheChoiceMakesItPossibleAndNeverHiddenWhileItHoldsSomething() {
        try (Browser browser = Browser.open("ja")) {
            FilingPage form = open(browser);
            form.add("wallets");
            assertThat(seen(browser, "/wallets/0/vaspName")).isFalse();
            form.fill("/wallets/0/custody", "HOSTED");
            assertThat(seen(browser, "/wallets/0/vaspName")).isTrue();
            form.fill("/wallets/0/vaspName", "見本海外取引所").fill("/wallets/0/custody", "UNHOSTED");
            assertThat(seen(browser, "/wallets/0/vaspName")).isTrue();
            assertThat(seen(browser, "/wallets/0/vaspCountry")).isFalse();
            assertThat(entry(browser, "/wallets/0/vaspName")).contains("使わない項目です");
            browser.assertAccessible();
            form.waitUntilSaved();
            assertThat(form.value("/wallets/0/vaspName")).isEqualTo("見本海外取引所");

            // Emptied it stays under the cursor, and goes when it is left.
            browser.driver()
                    .findElement(By.cssSelector("[data-pointer='/wallets/0/vaspName'] input"))
                    .clear();
            new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
            form.fill("/wallets/0/address", "x");
            assertThat(seen(browser, "/wallets/0/vaspName")).isFalse();
        }
    }

    @Test
    void whatWasSaidOfAPersonStaysInSightWhenAnotherKindOfPartyIsChosen() {
        try (Browser browser = Browser.open("ja")) {
            FilingPage form = open(browser);
            form.add("parties").choose("/parties/0/subjectKind", "PERSON");
            // Chosen at once after typing, before anything was saved.
            form.fill("/parties/0/person/nativeName", "架空 花子").choose("/parties/0/subjectKind", "ENTITY");
            assertThat(form.value("/parties/0/person/nativeName")).isEqualTo("架空 花子");
            assertThat(seen(browser, "/parties/0/person/nativeName")).isTrue();
            assertThat(seen(browser, "/parties/0/entity/nameJa")).isTrue();
            form.fill("/parties/0/person/nativeName", "").fill("/parties/0/entity/nameJa", "架空商事");
            assertThat(seen(browser, "/parties/0/person")).isFalse();
        }
    }

    @Test
    void theNetworkIsTakenFromAnAddressThatTellsItAndStaysAsItsWriterWantsIt() {
        String network = "/wallets/0/network";
        String address = "/wallets/0/address";
        String tron = "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t";
        try (Browser browser = Browser.open("ja")) {
            FilingPage form = open(browser);
            form.add("wallets");
            String input = "[data-pointer='" + address + "'] input";
            browser.driver().findElement(By.cssSelector(input)).sendKeys(tron);
            browser.waitForText("アドレスから入れました。違うときは直してください。");
            assertThat(form.value(network)).isEqualTo(Network.TRON.id());
            assertThat(browser.driver().executeScript("return document.activeElement.matches(arguments[0])", input))
                    .as("the cursor stays")
                    .isEqualTo(true);
            form.waitUntilSaved();
            browser.assertAccessible();
            browser.picture("network-from-address");

            // Nobody chose it: it follows another address.
            form.fill(address, "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh");
            form.waitUntilSaved();
            assertThat(form.value(network)).isEqualTo(Network.XRP_LEDGER.id());

            form.fill(network, "").fill("/wallets/0/asset", "XRP");
            form.waitUntilSaved();
            assertThat(form.value(network)).as("cleared on purpose").isEmpty();
            assertThat(entry(browser, network)).doesNotContain("アドレスから入れました");
            form.fill(address, "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed");
            form.waitUntilSaved();
            assertThat(form.value(network)).as("one of many").isEmpty();
            form.fill(network, "Bitcoin").fill(address, tron);
            form.waitUntilSaved();
            assertThat(form.value(network)).as("chosen").isEqualTo(Network.BITCOIN.id());
        }
    }

    @Test
    void howSureADateIsFollowsFromHowItIsTyped() {
        try (Browser browser = Browser.open("ja")) {
            FilingPage form = open(browser);
            form.add("parties").choose("/parties/0/subjectKind", "PERSON");
            String precision = "/parties/0/person/birthDatePrecision";
            form.fill("/parties/0/person/birthDate", "1991");
            assertThat(form.value(precision)).isEqualTo("YEAR");
            form.fill("/parties/0/person/birthDate", "平成3年4月3日");
            assertThat(form.value(precision)).isEqualTo("EXACT");
            form.fill(precision, "ABOUT").fill("/parties/0/person/birthDate", "1991-05-03");
            assertThat(form.value(precision)).as("chosen by hand").isEqualTo("ABOUT");

            form.add("transactions").fill(T + "/executedAt", "2026-11-16");
            assertThat(form.value(T + "/executedAt")).isEqualTo("2026-11-16 00:00");
            assertThat(form.value(T + "/executedAtPrecision")).isEqualTo("DAY");
            form.fill(T + "/executedAt", "2026-11-16 10:05");
            assertThat(form.value(T + "/executedAtPrecision")).isEmpty();
        }
    }

    @Test
    void aTransactionWhoseMannerIsNotKnownMayStillHaveIds() {
        try (Browser browser = Browser.open("ja")) {
            FilingPage form = open(browser);
            form.add("transactions").fill(T + "/transmode", "BNK");
            assertThat(seen(browser, T + "/txIds")).isFalse();
            form.fill(T + "/transmode", "");
            press(browser, "[data-pointer='" + T + "/transmode'] .not-known input");
            assertThat(seen(browser, T + "/txIds")).isTrue();
            form.waitUntilSaved();
            form.waitForNoFinding(T + "/transmode");
        }
    }

    @Test
    void yenAndRateAreWorkedOutOnRequestAndNoneIsInvented() {
        try (Browser browser = Browser.open("ja")) {
            FilingPage form = open(browser);
            form.add("transactions").fill(T + "/executedAt", "2026-11-16 10:05");
            form.fill(T + "/from/0/fundsCode", "X").fill(T + "/from/0/asset", "BTC");
            assertThat(offers(browser)).as("nothing to work out from").isEqualTo(1);
            form.fill(T + "/from/0/amount", "0.1999").fill(T + "/amountJpy", "2948500");
            press(browser, "[data-reckon=rate]");
            // The rate with the fewest decimals that gives the same yen again.
            assertThat(form.value(T + "/rate")).isEqualTo("14749875");
            form.fill(T + "/from/0/amount", "0.0000001").fill(T + "/rate", "15000000.5");
            press(browser, "[data-reckon=amountJpy]");
            assertThat(form.value(T + "/amountJpy")).isEqualTo("2");
            press(browser, "[data-take=executedAt]");
            assertThat(form.value(T + "/rateAt")).isEqualTo("2026-11-16 10:05");
            form.fill(T + "/rateSource", "見本取引所の終値");
            form.waitUntilSaved();

            form.add("transactions").fill("/transactions/1/from/0/fundsCode", "X");
            form.waitUntilSaved();
            press(browser, "[data-pointer='/transactions/1'] [data-take=source]");
            assertThat(form.value("/transactions/1/rateSource")).isEqualTo("見本取引所の終値");
            assertThat(form.value("/transactions/1/rate")).isEmpty();
        }
    }

    @Test
    void aCardThatIsDoneClosesWhenTheNextIsBegunUnlessAllWereOpened() {
        try (Browser browser = Browser.open("ja")) {
            FilingPage form = open(browser);
            String address = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";
            form.add("wallets").fill("/wallets/0/address", address).fill("/wallets/0/network", "Bitcoin");
            form.fill("/wallets/0/asset", "BTC").fill("/wallets/0/custody", "UNHOSTED");
            form.add("wallets");
            assertThat(isOpen(browser, "/wallets/0")).isFalse();
            assertThat(isOpen(browser, "/wallets/1")).isTrue();
            form.add("wallets");
            assertThat(isOpen(browser, "/wallets/1")).as("not done").isTrue();
            browser.click(By.cssSelector("[data-act=close][data-at='/wallets/1']"));
            assertThat(browser.waitFor(By.cssSelector("[data-pointer='/wallets/1'] .part-findings .status-neutral"))
                            .getText())
                    .contains("未記入");

            browser.click(By.cssSelector("[data-act=openAll][data-at='/wallets']"));
            form.add("wallets");
            assertThat(isOpen(browser, "/wallets/0")).isTrue();
            browser.click(By.cssSelector("[data-act=closeAll][data-at='/wallets']"));
            assertThat(browser.all(By.cssSelector("#form article"))).isEmpty();
        }
    }

    @Test
    void theQuestionAboutIndividualNumbersIsAskedOnlyWhereOneIsSeen() {
        try (Browser browser = Browser.open("ja")) {
            FilingPage form = open(browser);
            assertThat(seen(browser, "/noMyNumber")).isFalse();
            form.fill("/actionComment", "持参した番号 1234 5678 9018 の書類");
            form.waitForFinding("/actionComment");
            assertThat(seen(browser, "/noMyNumber")).isTrue();
            browser.click(By.cssSelector(".findings-here [data-act=takeOut]"));
            form.waitForNoFinding("/actionComment");
            assertThat(seen(browser, "/noMyNumber")).isFalse();
        }
    }

    @Test
    void theRestIsNotKnownTicksWhatIsInSightAndSaysNothing() {
        try (Browser browser = Browser.open("ja")) {
            FilingPage form = open(browser);
            form.add("parties").choose("/parties/0/subjectKind", "ENTITY");
            form.fill("/parties/0/entity/nameJa", "架空商事");
            press(browser, "[data-pointer='/parties/0'] [data-rest-unknown]");
            form.waitUntilSaved();
            assertThat(isUnknown(browser, "/parties/0/entity/corporateNumber")).isTrue();
            assertThat(isUnknown(browser, "/parties/0/entity/addresses")).isTrue();
            assertThat(isUnknown(browser, "/parties/0/entity/nameJa"))
                    .as("said")
                    .isFalse();
            browser.assertAccessible();
            browser.waitForText("「不明」を付けた項目");
        }
    }

    /** A field that cannot be stated as not known is not. */
    private static boolean isUnknown(Browser browser, String pointer) {
        return Boolean.TRUE.equals(browser.driver().executeScript("""
                const entry = document.querySelector('#form .entry[data-pointer="' + arguments[0] + '"]');
                return [...entry.querySelectorAll('.not-known input')].some(
                    tick => tick.closest('.entry') === entry && tick.checked);""", pointer));
    }

    private static FilingPage open(Browser browser) {
        browser.signIn(PREPARER);
        browser.go("/exchange/filing/edit.xhtml");
        browser.waitForQuiet();
        return new FilingPage(browser);
    }

    private static boolean seen(Browser browser, String pointer) {
        return browser.driver()
                .findElement(By.cssSelector("#form .entry[data-pointer='" + pointer + "']"))
                .isDisplayed();
    }

    private static String entry(Browser browser, String pointer) {
        return browser.driver()
                .findElement(By.cssSelector("#form .entry[data-pointer='" + pointer + "']"))
                .getText();
    }

    private static boolean isOpen(Browser browser, String card) {
        return !browser.all(By.cssSelector("#form article[data-pointer='" + card + "']"))
                .isEmpty();
    }

    private static long offers(Browser browser) {
        return browser.all(By.cssSelector("#form .reckon")).stream()
                .filter(button -> button.isDisplayed())
                .count();
    }

    private static void press(Browser browser, String button) {
        browser.driver().executeScript("document.querySelector(arguments[0]).click()", "#form " + button);
    }
}
