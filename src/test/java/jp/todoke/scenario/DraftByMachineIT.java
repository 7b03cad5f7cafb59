package jp.todoke.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import jp.todoke.support.ApiClient;
import jp.todoke.support.AttachmentClient;
import jp.todoke.support.Browser;
import jp.todoke.support.FilingPage;
import jp.todoke.support.RunningPortal;
import jp.todoke.support.Samples;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A monitoring system begins the report, a person completes it, another one submits it. */
class DraftByMachineIT {
    private static final String EXCHANGE = "kanto-00927";
    private static final String NARRATIVE =
            "取引監視の結果と顧客への質問の結果を照らし合わせた担当者の所見です。" + "入金の直後に全額を外部のアドレスへ移しており、説明とも合いません。".repeat(8);

    @Test
    void aMachineBeginsAPreparerCompletesAnApproverSubmitsAndNothingIsLost() throws Exception {
        ApiClient client = ApiClient.of(EXCHANGE);
        byte[] bytes = ("日付,金額\n" + UUID.randomUUID()).getBytes(UTF_8);
        JsonNode file = new AttachmentClient(RunningPortal.shared(), client).handIn("meisai.csv", bytes);
        ObjectNode sent = AttachmentClient.name(Samples.filing(), file);
        // What only people know or promise.
        List.of("narrative", "tippingOffConfirmed", "approver").forEach(sent::remove);
        HttpResponse<String> begun = client.post("/api/v1/drafts", Samples.text(sent));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        String draft = ApiClient.json(begun).get("draft").asText();

        try (Browser browser = Browser.open("ja").signIn("preparer@" + EXCHANGE + ".example")) {
            browser.go("/exchange/filing/edit.xhtml?id=" + draft);
            FilingPage form = new FilingPage(browser);
            assertThat(browser.text()).contains("meisai.csv");
            form.fill("/narrative", NARRATIVE).fill("/tippingOffConfirmed", "true");
            form.waitUntilSaved();
            form.waitForNoFinding("/narrative");
            assertThat(form.allFindings("fatal")).isEmpty();
            browser.click(By.id("form:passOn"));
            browser.waitForText("承認者へ送りました。");
        }
        try (Browser browser = Browser.open("ja").signIn("approver@" + EXCHANGE + ".example")) {
            browser.go("/exchange/filing/review.xhtml?id=" + draft);
            assertThat(browser.text()).contains("meisai.csv", NARRATIVE.substring(0, 30));
            browser.click(By.id("form:submit"));
            browser.click(By.cssSelector(".ui-confirmdialog-yes"));
            browser.waitForText("届出を受け付けました");
        }

        JsonNode after = ApiClient.json(client.get("/api/v1/drafts/" + draft));
        assertThat(after.get("state").asText()).isEqualTo("ACCEPTED");
        String receipt = after.get("receiptNo").asText();
        ObjectNode kept = (ObjectNode)
                ApiClient.json(client.get("/api/v1/filings/" + receipt)).get("content");
        assertThat(kept.remove("approver").get("name").asText()).isNotBlank();
        sent.put("narrative", NARRATIVE).put("tippingOffConfirmed", true);
        assertThat(new ObjectMapper().treeToValue(kept, Object.class))
                .isEqualTo(new ObjectMapper().treeToValue(sent, Object.class));
        HttpResponse<String> more = client.put(
                "/api/v1/drafts/" + draft,
                "{}",
                "If-Match",
                client.get("/api/v1/drafts/" + draft)
                        .headers()
                        .firstValue("ETag")
                        .orElseThrow());
        assertThat(more.statusCode()).isEqualTo(409);
    }
}
