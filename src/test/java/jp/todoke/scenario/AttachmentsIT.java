package jp.todoke.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import jp.todoke.platform.files.MadeFiles;
import jp.todoke.support.Browser;
import jp.todoke.support.FilingPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chromium.ChromiumNetworkConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Attaching files in the form, as a person does it. */
class AttachmentsIT {
    private static final By CHOOSE = By.id("choose-files");
    private static final By CARD = By.cssSelector(".attachment");
    private static final By UNDER_WAY = By.cssSelector(".upload");

    private final Path folder;

    AttachmentsIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void filesAreAttachedDescribedRemovedAndPutBack() throws IOException {
        try (Browser browser = Browser.open("ja").signIn("preparer@kanto-00917.example")) {
            browser.go("/exchange/filing/edit.xhtml");
            FilingPage page = new FilingPage(browser);
            page.fill("/narrative", "添付のあいだも消えない文章です。");
            choose(browser, file("明細.csv", "日付,金額\n" + UUID.randomUUID()), file("image.png", MadeFiles.image("png")));
            until(browser, () -> browser.all(CARD).size() == 2);
            browser.waitForQuiet();
            assertThat(browser.text()).contains("明細.csv", "image.png", "マルウェア未検査", "マルウェアの検査は行いません");
            page.fill("/attachments/0/kind", "STATEMENT").fill("/attachments/0/description", "十月の明細");
            page.waitUntilSaved();
            browser.assertAccessible();
            browser.size(390, 844);
            browser.assertFitsSideways();
            browser.size(1280, 1000);

            browser.driver().navigate().refresh();
            assertThat(page.value("/attachments/0/description")).isEqualTo("十月の明細");
            assertThat(page.value("/narrative")).isEqualTo("添付のあいだも消えない文章です。");
            browser.click(By.cssSelector("[data-act=remove][data-at='/attachments/0']"));
            until(browser, () -> browser.all(CARD).size() == 1);
            browser.click(By.id("form:undo"));
            until(browser, () -> browser.all(CARD).size() == 2);
            assertThat(browser.all(CARD).get(0).getText()).contains("明細.csv", "マルウェア未検査");
        }
    }

    @Test
    void aProgramUnderAnotherNameIsRefusedWithTheReason() throws IOException {
        try (Browser browser = Browser.open("en").signIn("preparer@kanto-00917.example")) {
            browser.go("/exchange/filing/edit.xhtml");
            choose(browser, file("statement.pdf", MadeFiles.joined(new byte[] {'M', 'Z', 0, 1}, new byte[500])));
            browser.waitForText("Name and content of the file are of different kinds.");
            choose(browser, file("virus.exe", "x"));
            browser.waitForText("Attachments are pdf, png, jpg, csv, xlsx, txt or xml.");
            assertThat(browser.all(CARD)).isEmpty();
        }
    }

    @Test
    void anUploadIsPausedAndGoesOn() throws IOException {
        try (Browser browser = Browser.open("ja").signIn("preparer@kanto-00917.example")) {
            browser.go("/exchange/filing/edit.xhtml");
            slowly(browser);
            choose(browser, file("long.txt", UUID.randomUUID() + "\n" + "x".repeat(3_000_000)));
            until(
                    browser,
                    () -> !browser.all(UNDER_WAY).isEmpty()
                            && browser.all(UNDER_WAY).get(0).getText().matches("(?s).*送信中 [1-9].*"));
            browser.click(By.xpath("//*[@class='upload']//button[text()='一時停止']"));
            browser.waitForText("一時停止中");
            browser.driver().deleteNetworkConditions();
            browser.click(By.xpath("//*[@class='upload']//button[text()='再開']"));
            until(browser, () -> browser.all(CARD).size() == 1);
            assertThat(browser.all(UNDER_WAY)).isEmpty();
        }
    }

    private static void slowly(Browser browser) {
        ChromiumNetworkConditions slow = new ChromiumNetworkConditions();
        slow.setUploadThroughput(400_000);
        slow.setDownloadThroughput(2_000_000);
        slow.setLatency(Duration.ofMillis(10));
        browser.driver().setNetworkConditions(slow);
    }

    private static void choose(Browser browser, Path... files) {
        WebElement chooser = browser.driver().findElement(CHOOSE);
        chooser.sendKeys(
                String.join("\n", List.of(files).stream().map(Path::toString).toList()));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static void until(Browser browser, BooleanSupplier reached) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(60)).until(driver -> reached.getAsBoolean());
    }
}
