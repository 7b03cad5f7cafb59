package jp.todoke.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.todoke.support.Browser;
import jp.todoke.support.FilingPage;
import jp.todoke.support.WebSession;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** Transactions taken from a spreadsheet: pasted, as CSV in two encodings, and as a workbook. */
class IntakeIT {
    private static final String PREPARER = "preparer@kanto-00907.example";
    private static final List<String> HEADINGS =
            List.of("日時", "種類", "方法", "状態", "円換算額", "資金の種類", "出し手", "受け手", "疑わしい", "取引の内容");
    private static final String ADDRESS = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void ofTwelvePastedRowsTwoBadCellsAreMarkedAndNothingIsLost() throws IOException {
        try (Browser browser = Browser.open("ja")) {
            String draft = draft(browser);
            List<List<String>> rows = rows(12);
            rows.get(3).set(4, "十万");
            rows.get(7).set(0, "2026/13/40 9:00");
            paste(browser, draft, rows);
            browser.waitForText("12 行のうち、そのまま届け出られるのは 10 行、直すところがあるのは 2 行です。");
            assertThat(browser.all(By.cssSelector("tr.intake-bad"))).hasSize(2);
            List<WebElement> noted = browser.all(By.cssSelector(".intake-bad .intake-noted"));
            assertThat(noted).hasSize(2);
            assertThat(noted.get(0).getText()).contains("半角数字で記入してください。");
            assertThat(noted.get(1).getText()).contains("日時を時差つきで記入してください");
            assertThat(noted.get(0).findElement(By.tagName("input")).getDomProperty("value"))
                    .isEqualTo("十万");
            browser.assertAccessible();
            browser.picture("intake-1280");
            browser.size(390, 900);
            browser.assertFitsSideways();
            browser.picture("intake-390");
            browser.size(1280, 1000);

            browser.click(By.id("intake:takeGood"));
            browser.waitForText("10 行を下書きに取り込みました。残りの 2 行は、ここで直せます。");
            assertThat(transactions(draft)).hasSize(10);
            browser.click(By.id("intake:remap"));
            browser.click(By.id("intake:check"));
            browser.waitForText("2 行のうち、そのまま届け出られるのは 0 行");
            mend(browser, "十万", "100000");
            mend(browser, "2026/13/40 9:00", "2026/11/8 9:00");
            browser.click(By.id("intake:recheck"));
            browser.waitForText("2 行のうち、そのまま届け出られるのは 2 行");
            browser.click(By.id("intake:takeGood"));
            browser.waitFor(By.id("form:passOn"));
            assertThat(transactions(draft))
                    .hasSize(12)
                    .extracting(transaction -> transaction.get("amountJpy").asText())
                    .contains("100000", "101000", "112000");
        }
    }

    @Test
    void aColumnThatIsNotKnownIsLeftOutAndTheOthersGoOn() throws IOException {
        try (Browser browser = Browser.open("en")) {
            String draft = draft(browser);
            browser.go("/exchange/filing/intake.xhtml?id=" + draft);
            paste(
                    browser,
                    "Executed at\tType\tAsset\tAmount\tAmount JPY\tBranch code\n"
                            + "2026/11/8 9:15\tDEP_CRYPTO\tBTC\t0.5\t5000000\t017");
            browser.waitForText("Of 1 rows, 0 are ready and 1 need correction.");
            assertThat(browser.text()).doesNotContain("Branch code").doesNotContain("017");
            browser.click(By.id("intake:takeAll"));
            browser.waitFor(By.id("form:passOn"));
            assertThat(transactions(draft)).hasSize(1);
            assertThat(transactions(draft).get(0).get("amountJpy").asText()).isEqualTo("5000000");
        }
    }

    @Test
    void whatManyCellsSayIsCorrectedOnceForAllAndTheFormTellsHowManyWereAdded() throws IOException {
        try (Browser browser = Browser.open("en")) {
            String draft = draft(browser);
            browser.click(By.id("form:pasteTable"));
            browser.waitFor(By.id("intake:pasted"));
            List<List<String>> rows = rows(4);
            rows.forEach(row -> row.set(6, "desk 7"));
            rows.get(2).set(7, "desk 7");
            paste(browser, draft, rows);
            browser.waitForText("desk 7 From, To (5 cells)");
            browser.assertAccessible();
            new Select(browser.driver().findElement(By.id("intake:alike:0:choose"))).selectByValue("p1");
            browser.click(By.id("intake:mendAlike"));
            browser.waitForText("“desk 7” became “p1");
            browser.click(By.id("intake:takeGood"));
            browser.waitFor(By.id("form:passOn"));
            browser.waitForText("4 transactions were added.");
            assertThat(transactions(draft))
                    .extracting(transaction -> transaction.at("/from/0/party").asText())
                    .containsOnly("p1");
        }
    }

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
    void whatRowsLackIsSaidOnceTheRestFollowsAndRatesAreReckoned() throws IOException {
        try (Browser browser = Browser.open("en")) {
            String draft = draft(browser);
            browser.go("/exchange/filing/intake.xhtml?id=" + draft);
            paste(
                    browser,
                    "date time (JST)\twhat\tfrom\tto\tasset\tamount\tJPY\ttransaction hash\n"
                            + "2026-11-16 10:05\twithdrawal\tclient account\t" + ADDRESS
                            + "\tBTC\t0.1999\t2948500\t" + "ab".repeat(32) + "\n"
                            + "2026-11-16 11:05\twithdrawal refused\tclient account\t" + ADDRESS
                            + "\tBTC\t0.1\t1475000\t");
            browser.waitForText("2 rows lack a rate, its source or its time.");
            assertThat(browser.text())
                    .contains("One wallet that the draft does not have will be added")
                    .contains("(Bitcoin)");
            browser.assertAccessible();
            browser.size(390, 900);
            browser.assertFitsSideways();
            browser.size(1280, 1000);
            choose(browser, "Suspicious", "yes");
            choose(browser, "Manner", "CHN");
            browser.waitFor(lacking("input", "Reason not completed")).sendKeys("Stopped by an alarm");
            browser.click(By.cssSelector("#intake\\:described .ui-chkbox-box"));
            browser.type("intake:rateSource", "our own price");
            browser.click(By.id("intake:mendAlike"));
            browser.waitForText("Of 2 rows, 2 are ready");
            assertThat(browser.text())
                    .contains("Status: “Completed” went into one empty cell.")
                    .contains("Suspicious: “Yes” went into 2 empty cells.");
            browser.click(By.id("intake:takeGood"));
            browser.waitFor(By.id("form:passOn"));
            List<JsonNode> taken = transactions(draft);
            assertThat(taken).extracting(t -> t.get("status").asText()).containsExactly("COMPLETED", "BLOCKED");
            assertThat(taken).extracting(t -> t.get("rate").asText()).containsExactly("14749874.9374687", "14750000");
            assertThat(taken.get(0).get("rateSource").asText()).isEqualTo("our own price");
            assertThat(taken.get(0).at("/from/0/party").asText()).isEqualTo("p1");
            assertThat(taken.get(0).get("description").asText()).contains("To: " + ADDRESS);
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

    private static void read(Browser browser, String draft, String table) {
        browser.go("/exchange/filing/intake.xhtml?id=" + draft);
        browser.driver().executeScript("document.getElementById('intake:pasted').value = arguments[0]", table);
        browser.click(By.id("intake:read"));
        browser.waitForQuiet();
    }

    private static By lacking(String element, String column) {
        return By.cssSelector(element + "[aria-label='Value for the empty cells of " + column + "']");
    }

    private static void choose(Browser browser, String column, String value) {
        new Select(browser.waitFor(lacking("select", column))).selectByValue(value);
    }

    /** A draft with two parties, of which the first is a client; answers its id. */
    private static String draft(Browser browser) {
        return draft(browser, PREPARER);
    }

    private static String draft(Browser browser, String preparer) {
        browser.signIn(preparer);
        browser.go("/exchange/filing/edit.xhtml");
        FilingPage form = new FilingPage(browser);
        form.add("parties").add("parties");
        form.fill("/parties/0/isMyClient", "true");
        form.waitUntilSaved();
        return browser.driver().getCurrentUrl().replaceFirst(".*id=(\\d+).*", "$1");
    }

    private static List<List<String>> rows(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> (List<String>) new ArrayList<>(List.of(
                        "2026/11/" + (n % 20 + 1) + " 9:" + (n % 60 < 10 ? "0" : "") + n % 60,
                        "DEP_FIAT",
                        "銀行",
                        "完了",
                        (100 + n) + "000",
                        "銀行振込",
                        "p1",
                        "p2",
                        "はい",
                        "見本の入金です。番号 " + n)))
                .toList();
    }

    private static void paste(Browser browser, String draft, List<List<String>> rows) {
        browser.go("/exchange/filing/intake.xhtml?id=" + draft);
        paste(
                browser,
                String.join("\t", HEADINGS) + "\n"
                        + rows.stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n")));
    }

    private static void paste(Browser browser, String table) {
        browser.driver().executeScript("document.getElementById('intake:pasted').value = arguments[0]", table);
        browser.click(By.id("intake:read"));
        browser.click(By.id("intake:check"));
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

    private static void mend(Browser browser, String wrong, String right) {
        WebElement cell = browser.all(By.cssSelector(".intake-noted input")).stream()
                .filter(input -> wrong.equals(input.getDomProperty("value")))
                .findFirst()
                .orElseThrow();
        cell.clear();
        cell.sendKeys(right);
    }

    private static List<JsonNode> transactions(String draft) throws IOException {
        byte[] file = WebSession.of(PREPARER).bytes("/exchange/filing/draft.json?id=" + draft);
        List<JsonNode> transactions = new ArrayList<>();
        JSON.readTree(file).get("content").path("transactions").forEach(transactions::add);
        return transactions;
    }
}
