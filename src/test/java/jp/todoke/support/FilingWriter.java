package jp.todoke.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Writes a whole content into the form, field by field, as its JSON says it: a field the form does not have fails. */
public final class FilingWriter {
    /** Lists of codes with a check box for each. */
    private static final Set<String> TICKED = Set.of("offences", "indicators", "actions");

    private static final Set<String> CARDS = Set.of("parties", "wallets", "transactions");

    /** Files are chosen, warnings are confirmed, the approver is whoever submits. */
    private static final Set<String> NOT_WRITTEN = Set.of("attachments", "confirmedWarnings", "approver");

    private static final By ATTACHMENTS = By.cssSelector("#form .entry[data-pointer^='/attachments/'][data-file]");

    /** Several texts stand in a field each, or line by line in one. */
    private static final String FILL_ALL = """
            const place = document.querySelector('#form .entry[data-pointer="' + arguments[0] + '"]');
            if (!place) throw new Error('no field ' + arguments[0]);
            const inputs = [...place.querySelectorAll('input:not([type=hidden]):not([type=checkbox]), textarea')]
                .filter(input => input.closest('.entry') === place);
            const texts = inputs[0].tagName === 'TEXTAREA' ? [arguments[1].join('\\n')] : arguments[1];
            texts.forEach((text, i) => {
                inputs[i].focus();
                inputs[i].value = text;
                inputs[i].dispatchEvent(new Event('input', {bubbles: true}));
                inputs[i].dispatchEvent(new Event('change', {bubbles: true}));
            });
            """;

    private final Browser browser;
    private final FilingPage form;

    public FilingWriter(Browser browser) {
        this.browser = browser;
        this.form = new FilingPage(browser);
    }

    public void write(ObjectNode content) {
        // What a field refers to stands there first.
        List<String> later = List.of("relations", "listEntries");
        for (Map.Entry<String, JsonNode> field : content.properties()) {
            if (!NOT_WRITTEN.contains(field.getKey()) && !later.contains(field.getKey())) {
                writeTop(field.getKey(), field.getValue());
            }
        }
        later.stream().filter(content::has).forEach(name -> writeTop(name, content.get(name)));
        form.waitUntilSaved();
    }

    private void writeTop(String name, JsonNode value) {
        if (TICKED.contains(name)) {
            value.forEach(code -> form.tick(name, code.asText()));
        } else if (CARDS.contains(name)) {
            for (int i = 0; i < value.size(); i++) {
                form.add(name);
                writePart("/" + name + "/" + i, value.get(i));
            }
        } else {
            write("/" + name, name, value);
        }
    }

    private void writePart(String pointer, JsonNode part) {
        if (part.has("subjectKind")) {
            // Which fields there are follows from it.
            form.choose(pointer + "/subjectKind", part.get("subjectKind").asText());
        }
        part.properties().stream()
                .filter(field -> !field.getKey().equals("subjectKind"))
                .forEach(field -> write(pointer + "/" + field.getKey(), field.getKey(), field.getValue()));
    }

    private void write(String pointer, String name, JsonNode value) {
        if (value.isObject()) {
            writePart(pointer, value);
        } else if (!value.isArray()) {
            form.fill(pointer, value.asText());
        } else if (value.get(0).isObject()) {
            for (int i = 0; i < value.size(); i++) {
                if (browser.all(By.cssSelector("#form .entry[data-pointer='" + pointer + "/" + i + "']"))
                        .isEmpty()) {
                    form.addRow(pointer);
                }
                writePart(pointer + "/" + i, value.get(i));
            }
        } else {
            List<String> texts = new ArrayList<>();
            value.forEach(text -> texts.add(text.asText()));
            browser.driver().executeScript(FILL_ALL, pointer, texts);
        }
    }

    /** Chooses a file, waits until it is taken into the draft as its last, and describes it. */
    public void attach(Path file, String kind, String description) {
        int number = browser.all(ATTACHMENTS).size();
        browser.driver().findElement(By.id("choose-files")).sendKeys(file.toString());
        new WebDriverWait(browser.driver(), Duration.ofSeconds(60))
                .until(d -> browser.all(ATTACHMENTS).size() > number);
        browser.waitForQuiet();
        form.fill("/attachments/" + number + "/kind", kind)
                .fill("/attachments/" + number + "/description", description);
        form.waitUntilSaved();
    }
}
