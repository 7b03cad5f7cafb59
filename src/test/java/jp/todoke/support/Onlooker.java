package jp.todoke.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.openqa.selenium.By;

/**
 * Looks at the page at hand wide and narrow: axe finds nothing serious, nothing scrolls sideways, no text is missing, and a
 * picture is taken for people.
 */
public final class Onlooker {
    private static final Pattern MISSING_TEXT = Pattern.compile("\\?[a-z]+(\\.[\\w-]+)+\\?|\\?\\?\\?");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}&&[^ー]]");

    private Onlooker() {}

    /** Shows the page at hand in English, looks, and goes back to Japanese. */
    public static void readsEnglishToo(Browser browser, String name) {
        browser.click(By.cssSelector("a.tool[hreflang='en']"));
        readsEnglish(browser);
        looksAt(browser, name + "-en");
        browser.click(By.cssSelector("a.tool[hreflang='ja']"));
    }

    /** What the portal says itself is in English; what people wrote stays as it is. */
    public static void readsEnglish(Browser browser) {
        assertThat(browser.driver().findElement(By.tagName("html")).getDomAttribute("lang"))
                .isEqualTo("en");
        assertThat(browser.all(
                        By.cssSelector("h1, h2, nav.tasks a, .field-label, legend, main button, main th[scope=col]")))
                .as("words of the portal on " + browser.path())
                .allSatisfy(words -> assertThat(words.getText()).doesNotContainPattern(JAPANESE));
    }

    /** The page as people see it, on a desk and on a telephone. */
    public static void looksAt(Browser browser, String name) {
        browser.waitForQuiet();
        assertThat(browser.all(By.tagName("h1")))
                .as("one heading on " + browser.path())
                .hasSize(1);
        assertThat(browser.text()).as("texts of " + browser.path()).doesNotContainPattern(MISSING_TEXT);
        browser.assertAccessible();
        browser.assertFitsSideways();
        browser.picture(name);
        browser.size(390, 844);
        browser.assertFitsSideways();
        browser.assertAccessible();
        browser.picture(name + "-narrow");
        browser.size(1280, 1000);
    }
}
