package jp.todoke.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import jp.todoke.notices.domain.AnswerExample;
import jp.todoke.support.ApiClient;
import jp.todoke.support.Browser;
import jp.todoke.support.FilingPage;
import jp.todoke.support.Samples;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Where the answer to a notice and the exchange's filings meet, pressed in a browser. */
class NoticeAnswerIT {
    private static final String EXCHANGE = "kanto-00910";
    private static final String NOTICE = "/exchange/notices/notice.xhtml?notice=";

    private final ApiClient client = ApiClient.of(EXCHANGE);

    @Test
    void noMatchAgainstAnOwnFilingIsAnsweredOnlyAfterALookAtIt() {
        ObjectNode filing = Samples.filing();
        ((ObjectNode) filing.at("/parties/1/entity")).put("nameEn", "Bank Dabrabyt");
        filing.withArray("listEntries")
                .addObject()
                .put("list", "見本リスト")
                .put("name", "Bank Dabrabyt")
                .put("match", "RULED_OUT")
                .put("party", "p2");
        String receipt = Samples.file(client, filing);
        try (Browser officer = Browser.open("en").signIn("sanctions@" + EXCHANGE + ".example")) {
            officer.go(NOTICE + "2022-03-11");
            officer.click(By.cssSelector("label[for='attest:result:0']"));
            set(officer, LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(1) + "T17:30");
            for (int i = 0; i < 4; i++) {
                officer.click(By.cssSelector("label[for='attest:scopes:" + i + ":screened:0']"));
                officer.type("attest:scopes:" + i + ":count", "100");
            }
            officer.click(By.id("attest:send"));
            officer.waitForText(receipt);
            assertThat(officer.text()).doesNotContain("was received as version");
            WebElement asked = officer.waitFor(By.id("attest:ownReportsConsidered"));
            assertThat(asked).isNotNull();
            officer.assertAccessible();
            officer.picture("notice-own-filings-en");
            officer.size(390, 900);
            officer.assertFitsSideways();
            officer.picture("notice-own-filings-en-390");

            officer.click(By.id("attest:ownReportsConsidered"));
            officer.click(By.id("attest:send"));
            officer.waitForText("Your answer was received as version 1.");
            officer.assertFitsSideways();
            officer.picture("notice-answered-en-390");
        }
    }

    @Test
    void theReportOfAFreezeBeginsWithWhatWasAnswered() throws JsonProcessingException {
        String path = "/api/v1/notices/2022-03-08";
        String tag = client.get(path).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> taken = client.put(path + "/acknowledgement", frozen(), "If-Match", tag);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        try (Browser preparer = Browser.open("ja").signIn("preparer@" + EXCHANGE + ".example")) {
            preparer.go(NOTICE + "2022-03-08");
            preparer.click(By.cssSelector("#reports a[href*='report=SMC']"));
            preparer.waitFor(By.id("form:passOn"));
            FilingPage form = new FilingPage(preparer);
            assertThat(form.value("/listEntries/0/reference")).isEqualTo("MOF-RU-PERSONS-25");
            assertThat(form.value("/listEntries/0/frozenAt")).isEqualTo("2022-03-08 15:00");
            form.open("/parties/1");
            assertThat(form.value("/parties/1/account/accountNumber")).isEqualTo("C-000123");
            assertThat(form.value("/parties/1/account/balances/0/amount")).isEqualTo("0.5");
            preparer.picture("report-of-a-freeze");
        }
        // Of another exchange nothing is told: its own answer is asked, and it has none.
        try (Browser stranger = Browser.open("ja").signIn("preparer@kanto-00909.example")) {
            stranger.go("/exchange/filing/edit.xhtml?report=SMC&notice=2022-03-08&entry=MOF-RU-PERSONS-25&match=0");
            stranger.waitFor(By.id("form:passOn"));
            FilingPage form = new FilingPage(stranger);
            assertThat(form.value("/listEntries/0/reference")).isEqualTo("MOF-RU-PERSONS-25");
            assertThat(form.value("/listEntries/0/frozenAt")).isEmpty();
        }
    }

    /** The sample answer with one frozen match: half a bitcoin. */
    private static String frozen() throws JsonProcessingException {
        ObjectNode answer = (ObjectNode) new ObjectMapper().readTree(AnswerExample.sample());
        answer.put("result", "MATCH_FROZEN");
        // On demonstration data the notice may be older than its due day.
        answer.put("lateReason", "試験のため");
        answer.withArray("matches")
                .addObject()
                .put("designation", "MOF-RU-PERSONS-25")
                .put("kind", "CONFIRMED")
                .put("subjectReference", "C-000123")
                .put("amount", "0.5")
                .put("asset", "BTC")
                .put("frozenAt", "2022-03-08T06:00:00Z");
        return answer.toString();
    }

    /** A field of day and time, as its picker would set it. */
    private static void set(Browser browser, String value) {
        browser.driver().executeScript("document.getElementById('attest:screenedAt').value = arguments[0]", value);
    }
}
