package jp.todoke.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import jp.todoke.filing.domain.DraftFile;
import jp.todoke.filing.domain.SampleFiling;
import jp.todoke.support.Browser;
import jp.todoke.support.FilingPage;
import jp.todoke.support.Samples;
import jp.todoke.support.WebSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** A draft leaves as a file and comes back: in the same exchange, in another, and into a draft that says something else. */
class DraftFileIT {
    private static final String HERE = "preparer@kanto-00909.example";
    private static final String ELSEWHERE = "preparer@kanto-00910.example";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void aDraftIsTheSameAfterItsWayThroughAFile() throws IOException {
        ObjectNode sample = Samples.filing();
        Path exported;
        try (Browser browser = Browser.open("ja")) {
            browser.signIn(HERE);
            // As a program would send it: without a value to check it by.
            browser.go("/exchange/filing/draft-file.xhtml");
            send(browser, file("sample.json", Samples.text(sample).getBytes(UTF_8)));
            browser.waitForText("照合できる値のないファイルです");
            browser.click(By.id("draft:takeNew"));
            String first = id(browser);
            assertThat(content(HERE, first)).isEqualTo(sample);
            browser.go("/exchange/filing/draft-file.xhtml?id=" + first);
            String address = browser.driver().findElement(By.id("export")).getDomProperty("href");
            assertThat(address).endsWith("/exchange/filing/draft.json?id=" + first);
            exported = file("exported.json", bytes(HERE, first));

            browser.go("/exchange/filing/edit.xhtml");
            FilingPage form = new FilingPage(browser);
            form.fill("/narrative", "別の下書きです。");
            form.waitUntilSaved();
            String other = browser.driver().getCurrentUrl().replaceFirst(".*id=(\\d+).*", "$1");
            browser.go("/exchange/filing/draft-file.xhtml?id=" + other);
            send(browser, exported);
            browser.waitForText("ファイルは書き出したときのままです");
            assertThat(browser.waitFor(By.id("differences")).getText()).contains("別の下書きです。");
            browser.assertAccessible();
            browser.size(390, 900);
            browser.assertFitsSideways();
            browser.size(1280, 1000);
            browser.click(By.id("draft:takeInto"));
            assertThat(id(browser)).isEqualTo(other);
            assertThat(content(HERE, other)).isEqualTo(sample);
        }
        try (Browser browser = Browser.open("en")) {
            browser.signIn(ELSEWHERE);
            browser.go("/exchange/filing/draft-file.xhtml");
            send(browser, exported);
            browser.click(By.id("draft:takeNew"));
            assertThat(content(ELSEWHERE, id(browser))).isEqualTo(sample);
        }
    }

    @Test
    void whatIsNoDraftIsRefusedInClearWordsAndMakesNone() throws IOException {
        String whole = new String(DraftFile.write(SampleFiling.content(), Instant.EPOCH), UTF_8);
        byte[] large = new byte[DraftFile.MOST_BYTES + 1];
        Arrays.fill(large, (byte) ' ');
        Map<String, String> refused = Map.of(
                whole.replace("\"ROUTINE\"", "\"TERROR\""),
                "書き出した後に内容が変わっています。",
                "{\"hello\": 1}",
                "届出の形に合わないところが",
                "これは下書きではありません",
                "JSON として読めません。",
                new String(large, UTF_8),
                "8 MB を超えています。");
        try (Browser browser = Browser.open("ja")) {
            browser.signIn(ELSEWHERE);
            browser.go("/exchange/filing/list.xhtml");
            int before = browser.all(By.cssSelector("main tbody tr")).size();
            int number = 0;
            for (Map.Entry<String, String> one : refused.entrySet()) {
                browser.go("/exchange/filing/draft-file.xhtml");
                send(browser, file("refused" + number++ + ".json", one.getKey().getBytes(UTF_8)));
                browser.waitForText(one.getValue());
                assertThat(browser.all(By.id("draft:takeNew"))).isEmpty();
            }
            browser.go("/exchange/filing/list.xhtml");
            assertThat(browser.all(By.cssSelector("main tbody tr"))).hasSize(before);
        }
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static void send(Browser browser, Path file) {
        browser.waitFor(By.id("draft:file")).sendKeys(file.toString());
        browser.click(By.id("draft:read"));
    }

    /** Of the draft that the form shows. */
    private static String id(Browser browser) {
        browser.waitFor(By.id("form:passOn"));
        return browser.driver().getCurrentUrl().replaceFirst(".*[?&]id=(\\d+).*", "$1");
    }

    private static byte[] bytes(String account, String draft) {
        return WebSession.of(account).bytes("/exchange/filing/draft.json?id=" + draft);
    }

    private static JsonNode content(String account, String draft) throws IOException {
        return JSON.readTree(bytes(account, draft)).get("content");
    }
}
