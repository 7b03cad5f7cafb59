package jp.todoke.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import jp.todoke.support.Browser;
import jp.todoke.support.FilingPage;
import org.junit.jupiter.api.Test;
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
