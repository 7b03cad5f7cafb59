package jp.todoke.scenario;

import static jp.todoke.support.IntakePage.draft;
import static jp.todoke.support.IntakePage.paste;
import static jp.todoke.support.IntakePage.rows;
import static jp.todoke.support.IntakePage.transactions;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import jp.todoke.support.Browser;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** Rows of tables before they are taken: what is marked, corrected one by one or for many at once, and what follows by itself. */
class IntakePreviewIT {
    private static final String ADDRESS = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";

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
            assertThat(browser.text()).contains("Status (one empty cell)");
            browser.click(By.id("intake:takeAll"));
            browser.waitFor(By.id("form:passOn"));
            assertThat(transactions(draft)).hasSize(1);
            assertThat(transactions(draft).get(0).path("status").asText())
                    .as("“Completed” was only a guess, which nobody put in")
                    .isEmpty();
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
            assertThat(taken.get(0).get("description").asText())
                    .startsWith("Type: Crypto withdrawal; ")
                    .contains("From: p1")
                    .contains("To: " + ADDRESS)
                    .doesNotContain("client account");
        }
    }

    @Test
    void howTradesWereDealtAndWhereTheirRatesAreFromIsStatedAsNotKnownOnceForAll() throws IOException {
        try (Browser browser = Browser.open("en")) {
            String draft = draft(browser);
            browser.go("/exchange/filing/intake.xhtml?id=" + draft);
            paste(
                    browser,
                    "date time (JST)\twhat\tfrom\tto\tasset\tamount\tJPY\tstatus\tsuspicious\tfunds\trate\n"
                            + "2026-11-16 10:05\tswap\tp1\tp2\tBTC\t0.2\t3000000\tcompleted\tyes\tX\t15000000\n"
                            + "2026-11-16 11:05\tswap\tp2\tp1\tBTC\t0.1\t1500000\tcompleted\tyes\tX\t15000000");
            browser.waitForText("2 rows lack a rate, its source or its time.");
            choose(browser, "Manner", "unknown");
            browser.type("intake:rateSource", "unknown");
            browser.click(By.cssSelector("#intake\\:described .ui-chkbox-box"));
            browser.click(By.id("intake:mendAlike"));
            browser.waitForText("Of 2 rows, 2 are ready");
            assertThat(browser.text()).contains("Manner: “Not known” went into 2 empty cells.");
            browser.click(By.id("intake:takeGood"));
            browser.waitFor(By.id("form:passOn"));
            assertThat(transactions(draft)).hasSize(2).allSatisfy(taken -> {
                assertThat(taken.get("unknown"))
                        .extracting(JsonNode::asText)
                        .containsExactly("transmode", "rateSource");
                assertThat(taken.has("transmode")).isFalse();
            });
        }
    }

    private static By lacking(String element, String column) {
        return By.cssSelector(element + "[aria-label='Value for the empty cells of " + column + "']");
    }

    private static void choose(Browser browser, String column, String value) {
        new Select(browser.waitFor(lacking("select", column))).selectByValue(value);
    }

    private static void mend(Browser browser, String wrong, String right) {
        WebElement cell = browser.all(By.cssSelector(".intake-noted input")).stream()
                .filter(input -> wrong.equals(input.getDomProperty("value")))
                .findFirst()
                .orElseThrow();
        cell.clear();
        cell.sendKeys(right);
    }
}
