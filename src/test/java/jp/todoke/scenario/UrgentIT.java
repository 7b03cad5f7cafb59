package jp.todoke.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jp.todoke.support.ApiClient;
import jp.todoke.support.Approval;
import jp.todoke.support.Browser;
import jp.todoke.support.FilingPage;
import jp.todoke.support.WebSession;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The urgent lane: a transfer to a designated person found afterwards, from the find to the full report that follows. */
class UrgentIT {
    private static final String EXCHANGE = "kanto-00905";
    private static final String PREPARER = "preparer@" + EXCHANGE + ".example";
    private static final String ADDRESS = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Tokyo"));
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String transactionId = "%064x".formatted(System.nanoTime());

    @Test
    void aPastTransferIsReportedInTheShortFormAndGrowsIntoTheFullReport() throws IOException {
        String shortForm = shortForm();
        assertThat(WebSession.of("approver@" + EXCHANGE + ".example")
                        .get("/exchange/filing/review.xhtml?id=" + shortForm)
                        .body())
                .contains("速やかに届け出てください", "2時間前");
        String urgent = Approval.submit(EXCHANGE, shortForm);

        String supplement = grown(urgent, "supplement");
        JsonNode added = draft(supplement);
        assertThat(added.get("reportCode").asText()).isEqualTo("PTR");
        assertThat(added.get("filingKind").asText()).isEqualTo("SUPPLEMENT");
        assertThat(added.get("priorReceiptNo").asText()).isEqualTo(urgent);
        assertThat(added.get("foundAt").asText()).isNotBlank();
        assertCarriesEverything(added);

        String full = grown(urgent, "full");
        JsonNode report = draft(full);
        assertThat(report.get("reportCode").asText()).isEqualTo("STR");
        assertThat(report.get("relatedReports").get(0).get("receiptNo").asText())
                .isEqualTo(urgent);
        assertCarriesEverything(report);

        String receipt = Approval.submit(EXCHANGE, completed(full));
        assertThat(WebSession.of("analyst@fsa.example")
                        .get("/authority/triage/case.xhtml?receipt=" + receipt)
                        .body())
                .contains(urgent, transactionId, "セルゲイ・ラヴロフ");
    }

    /** Writes the short form and passes it on; answers the draft's id. */
    private String shortForm() {
        try (Browser browser = Browser.open("ja")) {
            browser.signIn(PREPARER);
            browser.go("/exchange/filing/urgent.xhtml");
            browser.waitForQuiet();
            FilingPage form = new FilingPage(browser);
            assertThat(browser.text()).contains("見つけた日時を記入すると");

            seek(browser, "らぶろふ");
            browser.click(By.cssSelector("[data-act=link][data-value='MOF-RU-PERSONS-2']"));
            assertThat(form.value("/listEntries/0/reference")).isEqualTo("MOF-RU-PERSONS-2");
            assertThat(form.value("/listEntries/0/list")).isEqualTo("経済制裁措置及び対象者リスト");
            assertThat(form.value("/parties/0/person/latinName")).isEqualTo("Sergey Lavrov");

            form.fill("/foundAt", minutesAgo(150));
            form.fill("/parties/1/account/accountNumber", "KH-104233");
            form.fill("/wallets/0/network", "Bitcoin");
            form.fill("/wallets/0/address", ADDRESS);
            form.fill("/transactions/0/executedAt", minutesAgo(7_200));
            form.fill("/transactions/0/to/0/asset", "BTC").fill("/transactions/0/to/0/amount", "1.25");
            form.fill("/transactions/0/amountJpy", "18250000");
            form.fill("/transactions/0/txIds/0/network", "Bitcoin");
            form.fill("/transactions/0/txIds/0/hash", transactionId);
            form.tick("actions", "SUS", "MOF");
            form.fill("/narrative", "更新されたリストとの突合で、過去に送付した先のアドレスが対象者のものと分かりました。口座を止め、財務省へも報告しました。");
            form.fill("/reportingPerson/phone", "03-5555-0100");
            form.fill("/tippingOffConfirmed", "true");
            form.waitUntilSaved();
            browser.waitForText("2時間前");
            browser.waitForText("21時間後");
            assertThat(browser.text()).contains("速やかに届け出てください");
            browser.assertAccessible();
            assertThat(form.allFindings("fatal")).isEmpty();
            return Approval.passOn(browser);
        }
    }

    /** From the receipt on, as the person goes; answers the new draft's id. */
    private static String grown(String receipt, String how) {
        try (Browser browser = Browser.open("ja")) {
            browser.signIn(PREPARER);
            browser.go("/exchange/filing/receipt.xhtml?receipt=" + receipt);
            browser.click(By.id("earlier"));
            browser.click(By.id("earlier:" + how));
            browser.waitFor(By.id("form:passOn"));
            return browser.driver().getCurrentUrl().replaceFirst(".*[?&]id=(\\d+).*", "$1");
        }
    }

    /** What the full report asks beyond the short one is added, and it is passed on. */
    private static String completed(String draft) {
        try (Browser browser = Browser.open("ja")) {
            browser.signIn(PREPARER);
            browser.go("/exchange/filing/edit.xhtml?id=" + draft);
            FilingPage form = new FilingPage(browser);
            form.fill("/entityReference", "FULL-" + System.nanoTime());
            form.fill("/detectedOn", minutesAgo(180).substring(0, 10));
            form.fill("/transactions/0/rate", "14600000").fill("/transactions/0/rateSource", "自社の板の終値");
            form.fill("/transactions/0/rateAt", minutesAgo(7_200));
            form.fill("/tippingOffConfirmed", "true");
            form.waitUntilSaved();
            assertThat(form.allFindings("fatal")).isEmpty();
            return Approval.passOn(browser);
        }
    }

    private void assertCarriesEverything(JsonNode content) {
        assertThat(content.get("listEntries").get(0).get("reference").asText()).isEqualTo("MOF-RU-PERSONS-2");
        assertThat(content.at("/parties/0/person/nativeName").asText()).isEqualTo("セルゲイ・ラヴロフ");
        assertThat(content.at("/parties/1/account/accountNumber").asText()).isEqualTo("KH-104233");
        assertThat(content.at("/wallets/0/address").asText()).isEqualTo(ADDRESS);
        assertThat(content.at("/transactions/0/to/0/amount").asText()).isEqualTo("1.25");
        assertThat(content.at("/transactions/0/txIds/0/hash").asText()).isEqualTo(transactionId);
        assertThat(content.at("/totalAmountJpy").asText()).isEqualTo("18250000");
        assertThat(content.at("/narrative").asText()).contains("突合");
        assertThat(content.get("actions")).hasSize(2);
    }

    private static JsonNode draft(String id) throws IOException {
        byte[] file = WebSession.of(PREPARER).bytes("/exchange/filing/draft.json?id=" + id);
        return JSON.readTree(file).get("content");
    }

    @Test
    void theListIsSearchedInAnyWriting() {
        try (Browser browser = Browser.open("en")) {
            browser.signIn(PREPARER);
            browser.go("/exchange/filing/edit.xhtml?report=SMP");
            browser.waitForQuiet();
            for (String words : List.of("ﾌﾟｰﾁﾝ", "うらじみる", "vladimir PUTIN", "MOF-RU-PERSONS-1")) {
                seek(browser, words);
                browser.waitFor(By.cssSelector("[data-act=link][data-value='MOF-RU-PERSONS-1']"));
            }
            seek(browser, "だれでもない");
            browser.waitForText("No entry in force is called “だれでもない”");
            browser.assertAccessible();
        }
    }

    @Test
    void anAnsweredNoticeLeadsToTheReportsThatItAsksFor() {
        String exchange = "kanto-00906";
        answer(
                exchange,
                "2022-03-01",
                "MATCH_PAST_TRANSFER",
                match(
                                "MOF-RU-PERSONS-3",
                                "PAST_TRANSFER",
                                "\"amount\":\"0.5\",\"asset\":\"BTC\",\"transferredAt\":\"2022-02-20T01:00:00Z\"")
                        + ","
                        + match("MOF-RU-PERSONS-4", "POSSIBLE", "\"noBalance\":true"));
        try (Browser browser = Browser.open("ja")) {
            browser.signIn("sanctions@" + exchange + ".example");
            browser.go("/exchange/notices/notice.xhtml?notice=2022-03-01");
            browser.waitForText("届出を作成する人がこのページを開くと");
            assertThat(browser.all(By.cssSelector("#reports a"))).isEmpty();
        }
        try (Browser browser = Browser.open("ja")) {
            browser.signIn("preparer@" + exchange + ".example");
            browser.go("/exchange/notices/notice.xhtml?notice=2022-03-01");
            List<String> links = browser.all(By.cssSelector("#reports a")).stream()
                    .map(WebElement::getText)
                    .toList();
            assertThat(links).containsExactly("過去の移転を届け出る（至急）", "該当の可能性を届け出る");

            browser.click(By.cssSelector("#reports a[href*=urgent]"));
            FilingPage form = new FilingPage(browser);
            assertThat(form.value("/listEntries/0/name")).isEqualTo("セルゲイ・ショイグ");
            assertThat(form.value("/parties/0/person/nativeName")).isEqualTo("セルゲイ・ショイグ");

            browser.go("/exchange/notices/notice.xhtml?notice=2022-03-01");
            browser.click(By.cssSelector("#reports a[href*=SMP]"));
            assertThat(form.value("/reportCode")).isEqualTo("SMP");
            assertThat(form.value("/listEntries/0/name")).isEqualTo("ワレリー・ゲラシモフ");
            assertThat(form.value("/listEntries/0/match")).isEqualTo("POSSIBLE");
            assertThat(form.value("/parties/0/reason")).contains("2022-03-01", "可能性");
        }
    }

    private static void seek(Browser browser, String words) {
        WebElement search = browser.waitFor(By.id("seek/listEntries/0"));
        search.clear();
        search.sendKeys(words + Keys.ENTER);
        browser.waitForQuiet();
    }

    private static void answer(String exchange, String notice, String result, String matches) {
        ApiClient client = ApiClient.of(exchange);
        String path = "/api/v1/notices/" + notice;
        String tag = client.get(path).headers().firstValue("ETag").orElseThrow();
        String scope = "{\"screened\":true,\"count\":100}";
        HttpResponse<String> taken = client.put(
                path + "/acknowledgement",
                """
                {"edition":"MOF-%s","result":"%s","screenedAt":"%s","lateReason":"見本","followUpOn":"%s",
                 "scopes":{"customers":%s,"beneficialOwners":%s,"counterparties":%s,"addresses":%s},"matches":[%s]}""".formatted(
                                notice,
                                result,
                                Instant.now().minus(Duration.ofMinutes(1)).truncatedTo(ChronoUnit.SECONDS),
                                minutesAgo(-7_200).substring(0, 10),
                                scope,
                                scope,
                                scope,
                                scope,
                                matches),
                "If-Match",
                tag);
        assertThat(taken.statusCode()).as(taken.body()).isIn(200, 201);
    }

    private static String match(String designation, String kind, String more) {
        return "{\"designation\":\"%s\",\"kind\":\"%s\",\"subjectReference\":\"KH-1\",%s}"
                .formatted(designation, kind, more);
    }

    private static String minutesAgo(long minutes) {
        return MINUTE.format(Instant.now().minus(Duration.ofMinutes(minutes)));
    }
}
