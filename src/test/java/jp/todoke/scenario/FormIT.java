package jp.todoke.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import jp.todoke.support.Browser;
import jp.todoke.support.FilingPage;
import jp.todoke.support.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The form of a filing: written by keyboard alone, put in another order, answered at its fields, and kept light. */
class FormIT {
    private static final String PREPARER = "preparer@kanto-00908.example";

    @Test
    void aReportIsBegunByKeyboardAlone() {
        try (Browser browser = Browser.open("ja")) {
            FilingPage form = open(browser);
            press(browser, "?");
            assertThat(browser.waitFor(By.id("keys")).getText()).contains("Alt + PageDown", "次の指摘へ進む");
            press(browser, Keys.ESCAPE);

            pressWithAlt(browser, Keys.PAGE_DOWN);
            assertThat(browser.driver().switchTo().activeElement().getText()).isEqualTo("概要");
            press(browser, Keys.TAB);
            // Found by a Japanese word, by code, and by an English word.
            press(browser, "疑わしい取引");
            press(browser, Keys.ENTER);
            assertThat(form.value("/reportCode")).isEqualTo("STR");

            pressWithAlt(browser, "t");
            assertThat(form.value("/transactions/0/ref")).isEqualTo("t1");
            press(browser, Keys.TAB);
            press(browser, "withdrawal");
            press(browser, Keys.ARROW_DOWN);
            press(browser, Keys.ENTER);
            assertThat(form.value("/transactions/0/type")).startsWith("WD_");

            // The party who gives is not there yet: made without leaving the transaction.
            focus(browser, "/transactions/0/from/0/party");
            press(browser, Keys.ARROW_DOWN);
            press(browser, Keys.ENTER);
            browser.waitFor(By.cssSelector("dialog.beside[open]"));
            focus(browser, "/parties/0/person/nativeName");
            press(browser, "架空 花子");
            press(browser, Keys.ESCAPE);
            browser.waitUntilGone(By.cssSelector("dialog.beside"));
            assertThat(form.value("/transactions/0/from/0/party")).isEqualTo("p1");
            assertThat(here(browser)).isEqualTo("/transactions/0/from/0/party");

            press(browser, Keys.F8);
            assertThat(here(browser)).isEqualTo("/detectedOn");
            press(browser, "令和8年11月20日" + Keys.TAB);
            assertThat(form.value("/detectedOn")).isEqualTo("2026-11-20");
            form.waitUntilSaved();
            browser.assertAccessible();
        }
    }

    @Test
    void aReportIsCompletedMovedSavedAndPassedOnWithKeysOnly(@TempDir Path folder) throws IOException {
        Path sample = Files.writeString(folder.resolve("sample.json"), Samples.text(Samples.filing()));
        try (Browser browser = Browser.open("ja")) {
            browser.signIn(PREPARER);
            browser.go("/exchange/filing/draft-file.xhtml");
            browser.waitFor(By.id("draft:file")).sendKeys(sample.toString());
            browser.click(By.id("draft:read"));
            browser.click(By.id("draft:takeNew"));
            browser.waitFor(By.id("form:passOn"));
            FilingPage form = new FilingPage(browser);
            int parties = references(browser, "parties").size();
            int transactions = references(browser, "transactions").size();

            pressWithAlt(browser, "p");
            String party = "/parties/" + parties;
            type(browser, party + "/role", "ASSO" + Keys.ENTER);
            // Up from the first of the kinds is the last: somebody who is not identified.
            type(browser, party + "/subjectKind", Keys.ARROW_UP);
            type(browser, party + "/isMyClient", Keys.ARROW_DOWN);
            type(browser, party + "/isSuspected", Keys.ARROW_DOWN);
            type(browser, party + "/description", "電話で指図していた人物。名乗っていない。");
            pressWithAlt(browser, Keys.ARROW_UP);
            assertThat(here(browser)).startsWith("/parties/" + (parties - 1));
            assertThat(form.value("/parties/" + (parties - 1) + "/description")).startsWith("電話で指図");

            pressWithAlt(browser, "t");
            String transaction = "/transactions/" + transactions;
            type(browser, transaction + "/type", "DEP_FIAT" + Keys.ENTER);
            type(browser, transaction + "/transmode", "BNK" + Keys.ENTER);
            type(browser, transaction + "/status", Keys.SPACE);
            type(browser, transaction + "/executedAt", LocalDate.now().minusDays(9) + " 10:30");
            type(browser, transaction + "/amountJpy", "50000");
            type(browser, transaction + "/isSuspicious", Keys.ARROW_DOWN);
            type(browser, transaction + "/from/0/fundsCode", "B" + Keys.ENTER);
            type(browser, transaction + "/from/0/party", "p1" + Keys.ENTER);
            type(browser, transaction + "/to/0/fundsCode", "F" + Keys.ENTER);
            type(browser, transaction + "/to/0/party", "p1" + Keys.ENTER);
            type(browser, transaction + "/description", "鍵盤だけで書いた見本の入金です。");
            new Actions(browser.driver())
                    .keyDown(Keys.CONTROL)
                    .sendKeys("s")
                    .keyUp(Keys.CONTROL)
                    .perform();
            form.waitUntilSaved();
            assertThat(form.allFindings("fatal")).isEmpty();
            boolean asked = !form.allFindings("warning").isEmpty();

            new Actions(browser.driver())
                    .keyDown(Keys.CONTROL)
                    .sendKeys(Keys.ENTER)
                    .keyUp(Keys.CONTROL)
                    .perform();
            if (asked) {
                browser.waitFor(By.id("form:confirmed"));
                tabTo(browser, "[data-tick=questions]");
                press(browser, Keys.SPACE);
                tabTo(browser, "[id='form:confirmed']");
                press(browser, Keys.ENTER);
            }
            browser.waitForText("承認者へ送りました。");
        }
    }

    @Test
    void partsMoveAndAreToldOf() {
        try (Browser browser = Browser.open("ja")) {
            FilingPage form = open(browser);
            form.add("parties").add("parties").add("parties");
            focus(browser, "/parties/2/ref");
            pressWithAlt(browser, Keys.ARROW_UP);
            browser.waitForQuiet();
            assertThat(references(browser, "parties")).containsExactly("p1", "p3", "p2");
            assertThat(here(browser)).isEqualTo("/parties/1/ref");
            browser.waitForText("関係者 p3を2番目（全3件）に移しました。");

            browser.click(By.cssSelector("[data-act=remove][data-at='/parties/1']"));
            assertThat(references(browser, "parties")).containsExactly("p1", "p2");
            browser.click(By.id("form:undo"));
            assertThat(references(browser, "parties")).containsExactly("p1", "p3", "p2");
        }
    }

    @Test
    void aTextChangesOnlyWhenItsWriterSaysSo() {
        try (Browser browser = Browser.open("ja")) {
            FilingPage form = open(browser);
            form.fill("/actionComment", "ﾐﾎﾝが持参した番号 1234 5678 9018 の書類");
            form.waitUntilSaved();
            form.waitForFinding("/actionComment");
            assertThat(form.value("/actionComment")).contains("ﾐﾎﾝ");
            browser.click(By.cssSelector(".findings-here [data-act=tidy]"));
            assertThat(form.value("/actionComment")).isEqualTo("ミホンが持参した番号 1234 5678 9018 の書類");
            browser.click(By.cssSelector(".findings-here [data-act=takeOut]"));
            assertThat(form.value("/actionComment")).isEqualTo("ミホンが持参した番号  の書類");
            form.waitForNoFinding("/actionComment");
        }
    }

    @Test
    void whatIsMissingInAFoldedPartOfAClosedCardIsLedTo() {
        try (Browser browser = Browser.open("ja")) {
            FilingPage form = open(browser);
            form.add("transactions");
            browser.click(By.cssSelector("[data-act=close][data-at='/transactions/0']"));
            browser.driver().executeScript("window.todokeForm.go('/transactions/0/device/ip')");
            browser.waitForQuiet();
            assertThat(here(browser)).isEqualTo("/transactions/0/device/ip");
        }
    }

    @Test
    void anEmptyFieldIsNoMistakeUntilItWasLeft() {
        try (Browser browser = Browser.open("ja")) {
            FilingPage form = open(browser);
            form.add("wallets");
            form.waitForFinding("/wallets/0/address");
            String address = ".entry[data-pointer='/wallets/0/address'] ";
            assertThat(form.findings("/wallets/0/address").get(0)).contains("記入が必要");
            assertThat(browser.all(By.cssSelector(address + "[aria-invalid]"))).isEmpty();
            focus(browser, "/wallets/0/address");
            press(browser, Keys.TAB);
            assertThat(browser.all(By.cssSelector(address + "[aria-invalid]"))).hasSize(1);
        }
    }

    @Test
    void anAccountOfAPartyIsAPartyThatNamesItsHolder() {
        try (Browser browser = Browser.open("ja")) {
            FilingPage form = open(browser);
            form.add("parties");
            browser.click(By.cssSelector("[data-act=account][data-at='/parties/0']"));
            assertThat(form.value("/parties/1/subjectKind")).isEqualTo("ACCOUNT");
            assertThat(form.value("/parties/1/account/holder")).isEqualTo("p1");
        }
    }

    @Test
    void ofManyCardsOnlyAPageIsDrawnAndAnyIsFound() {
        try (Browser browser = Browser.open("ja")) {
            FilingPage form = open(browser);
            form.add("wallets");
            form.fill("/wallets/0/asset", "ETH");
            IntStream.range(0, 24)
                    .forEach(i -> browser.click(By.cssSelector("[data-act=copy][data-at='/wallets/" + i + "']")));
            // The new card is on the page, wherever it stands in the list.
            assertThat(references(browser, "wallets")).containsExactly("w21", "w22", "w23", "w24", "w25");
            browser.click(By.cssSelector("[data-act=turn][data-value=previous]"));
            assertThat(references(browser, "wallets")).hasSize(20).startsWith("w1");
            form.open("/wallets/2").fill("/wallets/2/tagOrMemo", "めずらしい覚え書き");
            form.waitUntilSaved();
            WebElement search = browser.waitFor(By.id("search-wallets"));
            search.sendKeys("めずらしい");
            browser.waitForText("25件のうち条件に合う1件");
            assertThat(references(browser, "wallets")).containsExactly("w3");
            assertThat(form.value("/wallets/2/tagOrMemo")).isEqualTo("めずらしい覚え書き");
        }
    }

    private static FilingPage open(Browser browser) {
        browser.signIn(PREPARER);
        browser.go("/exchange/filing/edit.xhtml");
        browser.waitForQuiet();
        return new FilingPage(browser);
    }

    /** Goes on to a field with the Tab key and types there. */
    private static void type(Browser browser, String pointer, CharSequence keys) {
        tabTo(browser, ".entry[data-pointer='" + pointer + "'] :is(input, textarea)");
        press(browser, keys);
    }

    private static void tabTo(Browser browser, String place) {
        for (int i = 0; i < 60; i++) {
            if (Boolean.TRUE.equals(
                    browser.driver().executeScript("return document.activeElement.matches(arguments[0])", place))) {
                return;
            }
            press(browser, Keys.TAB);
        }
        throw new AssertionError("the Tab key does not lead to " + place);
    }

    private static void press(Browser browser, CharSequence keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
        browser.waitForQuiet();
    }

    private static void pressWithAlt(Browser browser, CharSequence key) {
        new Actions(browser.driver())
                .keyDown(Keys.ALT)
                .sendKeys(key)
                .keyUp(Keys.ALT)
                .perform();
        browser.waitForQuiet();
    }

    private static void focus(Browser browser, String pointer) {
        browser.waitForQuiet();
        browser.driver()
                .executeScript(
                        "document.querySelector('.entry[data-pointer=\"' + arguments[0] + '\"] input').focus()",
                        pointer);
    }

    private static String here(Browser browser) {
        return String.valueOf(
                browser.driver().executeScript("return document.activeElement.closest('.entry').dataset.pointer"));
    }

    private static List<String> references(Browser browser, String list) {
        return browser.all(By.cssSelector("#form\\:cards-" + list + " .part-ref")).stream()
                .map(WebElement::getText)
                .toList();
    }
}
