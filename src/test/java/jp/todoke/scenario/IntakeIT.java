package jp.todoke.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.todoke.support.IntakePage.HEADINGS;
import static jp.todoke.support.IntakePage.draft;
import static jp.todoke.support.IntakePage.read;
import static jp.todoke.support.IntakePage.rows;
import static jp.todoke.support.IntakePage.transactions;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import jp.todoke.support.Browser;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/** Tables as they are handed over: pasted, as CSV in two encodings, as workbooks, and what is none. */
class IntakeIT {
    @TempDir
    Path folder;

    @Test
    void threeHundredTransactionsComeFromAFile() throws IOException {
        try (Browser browser = Browser.open("ja")) {
            String draft = draft(browser);
            upload(browser, draft, "three-hundred.csv", csv(rows(300)).getBytes(UTF_8));
            browser.click(By.id("intake:check"));
            browser.waitForText("300 行のうち、そのまま届け出られるのは 300 行");
            browser.click(By.id("intake:takeGood"));
            browser.waitFor(By.id("form:passOn"));
            assertThat(transactions(draft)).hasSize(300);
            browser.waitForText("300");
        }
    }

    @Test
    void aFileInCp932IsReadAndSaidToBeAGuess() throws IOException {
        try (Browser browser = Browser.open("ja")) {
            String draft = draft(browser);
            upload(browser, draft, "windows.csv", csv(rows(1)).getBytes(Charset.forName("windows-31j")));
            browser.waitForText("Shift_JIS（CP932）として読みました");
            browser.click(By.id("intake:check"));
            browser.click(By.id("intake:takeGood"));
            browser.waitFor(By.id("form:passOn"));
            assertThat(transactions(draft).get(0).get("description").asText()).isEqualTo("見本の入金です。番号 1");
        }
    }

    @Test
    void aWorkbookIsReadAndItsLongNumbersAreDoubted() throws IOException {
        try (Browser browser = Browser.open("ja")) {
            String draft = draft(browser);
            browser.go("/exchange/filing/intake.xhtml?id=" + draft);
            send(browser, file("old.xls", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0}));
            browser.waitForText("古い形式（.xls）か、パスワードの付いた表計算ファイルです。");
            send(browser, workbook());
            browser.click(By.id("intake:check"));
            browser.waitForText("15桁を超える数です。");
            assertThat(browser.text()).contains("2 行のうち、そのまま届け出られるのは 2 行");
            browser.click(By.id("intake:takeGood"));
            browser.waitFor(By.id("form:passOn"));
            assertThat(transactions(draft).get(0).get("executedAt").asText()).isEqualTo("2026-11-01T09:15:00+09:00");
            assertThat(transactions(draft).get(0).get("amountJpy").asText()).isEqualTo("101000");
        }
    }

    @Test
    void ofSeveralSheetsTheOneWithKnownHeadingsIsReadAndAnotherCanBeChosen() throws IOException {
        Path file = folder.resolve("sheets.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            book.newWorksheet("表紙").value(0, 0, "社外秘");
            for (int rows = 1; rows <= 2; rows++) {
                Worksheet sheet = book.newWorksheet(rows + "月");
                sheet.value(0, 0, "日時");
                sheet.value(0, 1, "金額");
                for (int row = 1; row <= rows; row++) {
                    sheet.value(row, 0, "2026/11/8 9:15");
                    sheet.value(row, 1, 5000);
                }
            }
        }
        try (Browser browser = Browser.open("ja")) {
            browser.go("/exchange/filing/intake.xhtml?id=" + draft(browser));
            send(browser, file);
            browser.waitForText("1 行を読みました。それぞれの列が何かを確かめてください。");
            new Select(browser.waitFor(By.id("intake:sheet"))).selectByVisibleText("2月");
            browser.waitForText("2 行を読みました。それぞれの列が何かを確かめてください。");
            browser.click(By.id("intake:check"));
            browser.waitForText("2 行のうち、");
        }
    }

    @Test
    void columnsThatWereToldOnceAreKnownToTheExchangeUntilForgotten() {
        String table = "date\tJPY\tBuchungsart\n2026/11/8 9:15\t5000\tDEP_FIAT";
        try (Browser browser = Browser.open("en")) {
            read(browser, draft(browser), table);
            assertThat(browser.all(By.id("intake:forget"))).isEmpty();
            new Select(browser.waitFor(By.id("intake:source:2:key"))).selectByValue("type");
            browser.click(By.id("intake:check"));
            browser.waitForText("Of 1 rows");
        }
        try (Browser stranger = Browser.open("en")) {
            read(stranger, draft(stranger, "preparer@kanto-00908.example"), table);
            assertThat(stranger.all(By.id("intake:forget"))).isEmpty();
        }
        try (Browser later = Browser.open("en")) {
            read(later, draft(later), table);
            later.waitForText("The columns are chosen as for your last table with the same headings");
            assertThat(third(later)).isEqualTo("type");
            later.click(By.id("intake:forget"));
            later.waitUntilGone(By.id("intake:forget"));
            assertThat(third(later)).isEmpty();
            assertThat(later.waitFor(By.id("intake:source:0:key")).getDomProperty("value"))
                    .isEqualTo("executedAt");
        }
    }

    private static String third(Browser browser) {
        return browser.waitFor(By.id("intake:source:2:key")).getDomProperty("value");
    }

    @Test
    void whatIsNoTableIsRefusedInWordsAndStaysWhereItWasPasted() {
        try (Browser browser = Browser.open("en")) {
            String draft = draft(browser);
            read(browser, draft, " ");
            browser.waitForText("There is nothing to read.");
            read(browser, draft, "Executed at\tType\tAsset");
            browser.waitForText("There is only a line of headings and no row below it.");
            assertThat(browser.waitFor(By.id("intake:pasted")).getDomProperty("value"))
                    .startsWith("Executed at");
            read(browser, draft, "date\tJPY\n" + "2026/11/8 9:15\t5000\n".repeat(5_001));
            browser.waitForText("There are more than 2,000 rows.");
            read(browser, draft, "2026/11/8 9:15 5000\n2026/11/9 9:15 6000");
            browser.waitForText("Only one column was found");
        }
    }

    private static String csv(List<List<String>> rows) {
        return String.join(",", HEADINGS) + "\r\n"
                + rows.stream().map(row -> String.join(",", row)).collect(Collectors.joining("\r\n"));
    }

    private Path workbook() throws IOException {
        Path file = folder.resolve("table.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("取引");
            for (int column = 0; column < HEADINGS.size(); column++) {
                sheet.value(0, column, HEADINGS.get(column));
                sheet.value(1, column, rows(2).get(0).get(column));
                sheet.value(2, column, rows(2).get(1).get(column));
            }
            sheet.value(0, HEADINGS.size(), "数量");
            sheet.value(1, 0, LocalDateTime.of(2026, 11, 1, 9, 15));
            sheet.style(1, 0).format("yyyy/m/d h:mm").set();
            sheet.value(1, 4, 101_000);
            sheet.value(2, HEADINGS.size(), new BigDecimal("1.2345678901234567"));
        }
        return file;
    }

    private void upload(Browser browser, String draft, String name, byte[] bytes) throws IOException {
        browser.go("/exchange/filing/intake.xhtml?id=" + draft);
        send(browser, file(name, bytes));
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static void send(Browser browser, Path file) {
        browser.driver().findElement(By.id("intake:file")).sendKeys(file.toString());
        browser.click(By.id("intake:read"));
    }
}
