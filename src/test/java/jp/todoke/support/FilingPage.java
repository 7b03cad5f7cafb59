package jp.todoke.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The form of a filing in a browser. Fields are named by their JSON pointers, as findings name them. */
public final class FilingPage {
    private static final String OWN_INPUTS = """
            const place = document.querySelector('#form .entry[data-pointer="' + arguments[0] + '"]');
            if (!place) throw new Error('no field ' + arguments[0]);
            const inputs = [...place.querySelectorAll('input:not([type=hidden]):not([type=search]), select, textarea')]
                .filter(input => input.closest('.entry') === place);
            if (!inputs.length) throw new Error('nothing to fill at ' + arguments[0]);
            """;
    private static final String FILL = OWN_INPUTS + """
            const input = inputs.find(one => one.type === 'radio' ? one.value === arguments[1] : true);
            if (!input) throw new Error('no choice ' + arguments[1] + ' at ' + arguments[0]);
            if (input.type === 'radio' || input.type === 'checkbox') { input.click(); return; }
            input.focus();
            input.value = arguments[1];
            if (input.value !== arguments[1]) throw new Error('not taken at ' + arguments[0] + ': ' + input.value);
            input.dispatchEvent(new Event('input', {bubbles: true}));
            input.dispatchEvent(new Event('change', {bubbles: true}));
            """;
    private static final String READ = OWN_INPUTS + """
            const one = inputs[0];
            if (one.type === 'radio') { const chosen = inputs.find(i => i.checked); return chosen ? chosen.value : ''; }
            if (one.dataset.choices) {
                const codes = [...document.querySelectorAll('#list-' + one.dataset.choices + ' option')];
                const chosen = codes.find(code => one.value.split(' ').includes(code.value));
                return chosen ? chosen.value : one.value.split(' ')[0];
            }
            return one.type === 'checkbox' ? String(one.checked) : one.value;
            """;

    private final Browser browser;

    public FilingPage(Browser browser) {
        this.browser = browser;
    }

    /** Begins a draft; the nano time makes its reference one that no other has. */
    public static FilingPage newDraft(Browser browser, String reference) {
        browser.go("/exchange/filing/edit.xhtml");
        FilingPage form = new FilingPage(browser);
        form.fill("/entityReference", reference + "-" + System.nanoTime());
        form.waitUntilSaved();
        return form;
    }

    /** Sets a field as typing and leaving it would; chooses a radio button by its value; ticks a box. */
    public FilingPage fill(String pointer, String value) {
        browser.driver().executeScript(FILL, pointer, value);
        return this;
    }

    /** As {@link #fill}, where the form is drawn anew by it. */
    public FilingPage choose(String pointer, String value) {
        browser.waitForQuiet();
        fill(pointer, value);
        browser.waitForQuiet();
        return this;
    }

    public String value(String pointer) {
        return String.valueOf(browser.driver().executeScript(READ, pointer));
    }

    /** Ticks codes of a list, such as indicators. */
    public FilingPage tick(String list, String... codes) {
        for (String code : codes) {
            browser.driver().executeScript("document.getElementById(arguments[0]).click()", box(list, code));
        }
        return this;
    }

    public boolean ticked(String list, String code) {
        return browser.driver().findElement(By.id(box(list, code))).isSelected();
    }

    private static String box(String list, String code) {
        return "form:" + list + "_" + code;
    }

    /** Adds a part: {@code parties}, {@code wallets} or {@code transactions}; its card is open afterwards. */
    public FilingPage add(String parts) {
        browser.waitForQuiet();
        browser.click(By.cssSelector("#form [data-act=add][data-at='/" + parts + "']"));
        return this;
    }

    /** Adds a row to a list inside a part, such as {@code /transactions/0/from}. */
    public FilingPage addRow(String pointer) {
        browser.waitForQuiet();
        browser.click(By.cssSelector(at(pointer) + " > .ui-button"));
        return this;
    }

    /** Opens the card of a part where it is closed. */
    public FilingPage open(String pointer) {
        browser.waitForQuiet();
        if (browser.all(By.cssSelector(at(pointer) + " .part-fields")).isEmpty()) {
            browser.click(By.cssSelector(at(pointer) + " [data-act=open]"));
        }
        return this;
    }

    /** What is said beside a field. */
    public List<String> findings(String pointer) {
        return browser.all(By.cssSelector(at(pointer) + " > .findings-here .finding")).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** What is said of the whole filing in the list at the side. */
    public List<String> allFindings(String kind) {
        return browser.all(By.cssSelector("#findings .finding-" + kind)).stream()
                .map(finding -> finding.getDomProperty("textContent").replaceAll("\\s+", " "))
                .toList();
    }

    public void waitForFinding(String pointer) {
        patiently().until(d -> !findings(pointer).isEmpty());
    }

    public void waitForNoFinding(String pointer) {
        patiently().until(d -> findings(pointer).isEmpty());
    }

    /** Waits until everything typed is on the server, without pressing anything. */
    public void waitUntilSaved() {
        browser.waitFor(By.cssSelector("#form\\:saving [data-saved] .status"));
        patiently()
                .until(d ->
                        browser.driver().findElement(By.id("unsaved")).getText().isEmpty());
        browser.waitForQuiet();
        assertThat(browser.driver().getCurrentUrl()).contains("?id=");
    }

    private static String at(String pointer) {
        return "#form .entry[data-pointer='" + pointer + "']";
    }

    private WebDriverWait patiently() {
        return new WebDriverWait(browser.driver(), Duration.ofSeconds(30));
    }
}
