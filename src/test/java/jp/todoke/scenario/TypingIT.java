package jp.todoke.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import jp.todoke.support.Browser;
import jp.todoke.support.FiledCase;
import jp.todoke.support.FilingPage;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Nothing happens to what is typed by accident: no key alone, no switch of the language, no half a word. */
class TypingIT {
    private static final String EXCHANGE = "kanto-00908";

    @Test
    void theKeyThatWorksAloneIsSwitchedOffAndStaysSo() {
        try (Browser browser = Browser.open("ja").signIn("preparer@" + EXCHANGE + ".example")) {
            browser.go("/exchange/filing/edit.xhtml");
            browser.waitForQuiet();
            browser.driver().findElement(By.id("form:report_narrative")).sendKeys("?");
            assertThat(isOpen(browser)).as("while typing").isFalse();
            press(browser);
            assertThat(isOpen(browser)).isTrue();
            browser.assertAccessible();
            browser.picture("keys");
            browser.click(By.id("singleKey"));
            browser.click(By.cssSelector("#keys [data-close]"));
            press(browser);
            assertThat(isOpen(browser)).as("switched off").isFalse();

            browser.go("/exchange/filing/edit.xhtml");
            browser.waitForQuiet();
            press(browser);
            assertThat(isOpen(browser)).as("on the next page too").isFalse();
            browser.click(By.cssSelector("[data-help]"));
            assertThat(isOpen(browser)).as("by its button").isTrue();
            browser.click(By.id("singleKey"));
            browser.click(By.cssSelector("#keys [data-close]"));
            press(browser);
            assertThat(isOpen(browser)).as("on again").isTrue();
        }
    }

    @Test
    void switchingTheLanguageOverSomethingTypedAsksInBoth() {
        FiledCase filed = FiledCase.of(EXCHANGE);
        try (Browser browser = Browser.open("ja").signIn("preparer@" + EXCHANGE + ".example")) {
            browser.go("/exchange/filing/thread.xhtml?receipt=" + filed.receipt());
            browser.type("answer:words", "まだ送っていない文章");
            browser.driver().findElement(By.cssSelector(".language")).click();
            browser.waitForText("まだ保存されていません");
            assertThat(browser.text()).contains("has not been saved yet");
            browser.assertAccessible();
            browser.picture("language-over-typing");
            browser.size(390, 900);
            browser.assertFitsSideways();
            browser.picture("language-over-typing-390");
            browser.click(By.cssSelector("[data-typing=stay]"));
            assertThat(browser.driver().findElement(By.id("answer:words")).getDomProperty("value"))
                    .isEqualTo("まだ送っていない文章");

            browser.driver().findElement(By.cssSelector(".language")).click();
            browser.click(By.cssSelector("[data-typing=switch]"));
            browser.waitForText("Sign out");
            assertThat(browser.driver().findElement(By.id("answer:words")).getDomProperty("value"))
                    .isEmpty();
            // Nothing typed: nothing asked.
            browser.driver().findElement(By.cssSelector(".language")).click();
            browser.waitForText("サインアウト");
        }
    }

    /** The word of what a page stored itself may overtake the answer to its own saving. */
    @Test
    void theFormIsDrawnAnewForWhatOthersStoredAndNotForItsOwn() throws Exception {
        try (Browser browser = Browser.open("ja").signIn("preparer@" + EXCHANGE + ".example")) {
            FilingPage form = FilingPage.newDraft(browser, "TYPING-1");
            browser.driver().executeScript("""
                    window.drawn = 0;
                    const redraw = window.todokeRedraw;
                    window.todokeRedraw = function () {
                      window.drawn++;
                      window.inert = document.querySelector('.filing-columns').inert;
                      window.todokeRedraw = redraw;
                      redraw();
                    };""");
            browser.driver().executeScript("window.todokeSaving.heard(" + (version(browser) + 1) + ")");
            form.fill("/narrative", "自分で保存した文章");
            form.waitUntilSaved();
            Thread.sleep(5_000);
            assertThat(browser.driver().executeScript("return window.drawn"))
                    .as("its own saving")
                    .isEqualTo(0L);

            browser.driver().executeScript("window.todokeSaving.heard(" + (version(browser) + 1) + ")");
            new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
                    .until(d -> Long.valueOf(1).equals(browser.driver().executeScript("return window.drawn")));
            assertThat(browser.driver().executeScript("return window.inert"))
                    .as("nobody types meanwhile")
                    .isEqualTo(true);
        }
    }

    @Test
    void halfAWordInAFieldOfChoicesIsNeitherSavedNorJudgedBeforeItIsLeft() {
        String place = "/parties/0/person/occupationCode";
        try (Browser browser = Browser.open("ja").signIn("preparer@" + EXCHANGE + ".example")) {
            FilingPage form = FilingPage.newDraft(browser, "TYPING-2");
            form.add("parties").choose("/parties/0/subjectKind", "PERSON");
            form.waitUntilSaved();
            WebElement box = browser.driver().findElement(By.cssSelector("[data-pointer='" + place + "'] input"));
            browser.driver().executeScript("arguments[0].focus()", box);
            box.sendKeys("会社");
            browser.driver().executeScript("window.todokeSaving.again()");
            form.waitUntilSaved();
            assertThat(form.findings(place)).as("while typing").noneMatch(said -> said.contains("選択肢にない"));
            assertThat(box.getDomProperty("value")).isEqualTo("会社");
            assertThat(browser.driver().switchTo().activeElement()).isEqualTo(box);
            assertThat(browser.driver().executeScript("return window.todokeSaving.settled()"))
                    .as("it is not on the server")
                    .isEqualTo(false);

            // Two choices hold it: it stays, and is told.
            browser.driver().executeScript("arguments[0].blur()", box);
            form.waitUntilSaved();
            form.waitForFinding(place);
            assertThat(form.findings(place)).anyMatch(said -> said.contains("選択肢にない"));
            assertThat(box.getDomProperty("value")).isEqualTo("会社");

            box.sendKeys("員");
            browser.driver().executeScript("arguments[0].blur()", box);
            assertThat(form.value(place)).as("the only one").isEqualTo("EMPLOYEE");
            form.waitUntilSaved();
            form.waitForNoFinding(place);

            box.clear();
            box.sendKeys("会社" + Keys.ARROW_DOWN + Keys.TAB);
            assertThat(form.value(place))
                    .as("the line that was shown as chosen")
                    .isEqualTo("OFFICER");
            form.waitUntilSaved();
        }
    }

    private static long version(Browser browser) {
        return Long.parseLong(String.valueOf(
                browser.driver().executeScript("return document.querySelector('#form [name=pageVersion]').value")));
    }

    private static void press(Browser browser) {
        browser.driver().executeScript("document.activeElement.blur()");
        browser.driver().findElement(By.tagName("body")).sendKeys(Keys.chord("?"));
    }

    private static boolean isOpen(Browser browser) {
        return browser.driver().findElement(By.id("keys")).isDisplayed();
    }
}
