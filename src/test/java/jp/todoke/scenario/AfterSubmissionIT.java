package jp.todoke.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.todoke.support.ApiClient;
import jp.todoke.support.RunningPortal;
import jp.todoke.support.Samples;
import jp.todoke.support.WebSession;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What comes after a receipt: questions and answers, a return and its correction, a withdrawal; and what stays inside. */
class AfterSubmissionIT {
    private static final String EXCHANGE = "kanto-00928";
    private static final String STRANGER = "kanto-00929";
    private static final String WORDS = "トランザクションIDを確かめ、訂正してください。";

    private final ApiClient client = ApiClient.of(EXCHANGE);
    private final WebSession preparer = WebSession.of("preparer@" + EXCHANGE + ".example");
    private final WebSession approver = WebSession.of("approver@" + EXCHANGE + ".example");
    private final WebSession senior = WebSession.of("senior@fsa.example");

    @Test
    void aQuestionIsAnsweredOnThePageAndNobodyLearnsWhoAsked() {
        String receipt = Samples.file(client);
        take(receipt);
        ask(receipt);
        assertThat(state(receipt)).isEqualTo("QUERY_OPEN");

        String page = preparer.get(thread(receipt)).body();
        assertThat(page)
                .contains("金融庁が回答を求めています", "接続元・端末の情報", "金融庁 担当")
                .doesNotContain("主任 司", "senior@fsa", "優先度", "担当中");
        assertThat(preparer.get("/exchange/home.xhtml").body()).contains("回答を求められている届出 " + receipt);
        String told = preparer.post(thread(receipt), page, "answer", Map.of("send", "", "words", "明細を提出します。"))
                .body();
        assertThat(told).contains("金融庁へ送りました。", "明細を提出します。");
        assertThat(state(receipt)).isEqualTo("ACCEPTED");
        assertThat(senior.get(desk(receipt)).body()).contains("明細を提出します。", "見本 綾", "主任 司");
    }

    @Test
    void anAnswerThroughTheApiIsWrittenOnceAndASecretNowhere() {
        String receipt = Samples.file(client);
        take(receipt);
        ask(receipt);
        String path = "/api/v1/filings/" + receipt + "/messages";
        JsonNode asked = ApiClient.json(client.get(path));
        assertThat(asked.get("messages").get(0).get("codes").get(0).asText()).isEqualTo("DEVICES");
        assertThat(asked.toString()).doesNotContain("主任", "senior");

        String body = "{\"text\":\"追加の届出で提出しました。\"}";
        HttpResponse<String> first = client.post(path, body, "Idempotency-Key", "answer-" + receipt);
        HttpResponse<String> again = client.post(path, body, "Idempotency-Key", "answer-" + receipt);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(ApiClient.json(again).get("id"))
                .isEqualTo(ApiClient.json(first).get("id"));
        HttpResponse<String> secret =
                client.post(path, "{\"text\":\"5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ\"}");
        assertThat(secret.statusCode()).isEqualTo(422);
        assertThat(ApiClient.json(client.get(path)).get("messages")).hasSize(2);
    }

    @Test
    void aReturnedFilingIsCorrectedAndBothSidesReadWhatChangedAlsoInPrint() throws IOException {
        ObjectNode content = Samples.filing();
        String receipt = receipt(client.post("/api/v1/filings", Samples.text(content)));
        take(receipt);
        send(receipt, Map.of("giveBack", "", "reasons", "ADDRESS_WRONG", "giveBackText", WORDS));
        assertThat(state(receipt)).isEqualTo("RETURNED");
        assertThat(preparer.get(thread(receipt)).body()).contains("訂正のため差し戻されました", WORDS);

        content.put("filingKind", "CORRECTION").put("priorReceiptNo", receipt);
        content.put("entityReference", content.get("entityReference").asText() + "-C1");
        content.put("narrative", content.get("narrative").asText() + "（訂正しました。）");
        String correction = receipt(client.post("/api/v1/filings", Samples.text(content)));
        assertThat(state(receipt)).isEqualTo("SUPERSEDED");
        for (String page : List.of(
                preparer.get(thread(correction)).body(),
                senior.get(desk(correction)).body())) {
            assertThat(page).contains("一連の届出", receipt, "訂正前", "（訂正しました。）");
        }
        for (byte[] pdf : List.of(
                preparer.bytes("/exchange/filing/filing.pdf?receipt=" + correction),
                senior.bytes("/authority/summaries/filing.pdf?receipt=" + correction))) {
            assertThat(text(pdf)).contains("訂正で変わったところ", receipt, "訂正前", "訂正後", "（訂正しました。）");
        }
        assertThat(text(preparer.bytes("/exchange/filing/filing.pdf?receipt=" + receipt)))
                .doesNotContain("訂正で変わったところ");
        assertThat(client.post("/api/v1/filings", Samples.text(content.put("entityReference", "again-" + receipt)))
                        .statusCode())
                .as("what was replaced cannot be corrected again, and its transactions stand in the correction")
                .isIn(409, 422);
    }

    @Test
    void twoWhoPressBeginOneCorrection() {
        String receipt = Samples.file(client);
        String first = begin(receipt, "correct");
        assertThat(first).contains("edit.xhtml?id=");
        assertThat(begin(receipt, "correct")).isEqualTo(first);
    }

    @Test
    void aWithdrawalIsDeclinedThenGrantedAndNothingIsLost() {
        String receipt = Samples.file(client);
        String declined = withdraw(receipt);
        assertThat(preparer.get(thread(receipt)).body()).contains("取下げの申出が審査中です");
        take(declined);
        send(declined, Map.of("decline", "", "answerText", "理由が十分ではありません。根拠を示してください。"));
        assertThat(state(receipt)).isEqualTo("ACCEPTED");
        assertThat(preparer.get(thread(receipt)).body()).contains("取下げの不承認", "根拠を示してください。");

        String granted = withdraw(receipt);
        take(granted);
        send(granted, Map.of("grant", "", "answerText", "二重の届出であることを確かめました。"));
        assertThat(state(receipt)).isEqualTo("WITHDRAWN");
        assertThat(preparer.get("/exchange/filing/receipt.xhtml?receipt=" + receipt)
                        .body())
                .contains("取り下げられました");
        assertThat(preparer.get("/exchange/filing/filing.pdf?receipt=" + receipt)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAnswerThatIsOverdueIsSaidToBeOnEveryPageOfBothSides() throws SQLException {
        String receipt = Samples.file(client);
        take(receipt);
        ask(receipt);
        assertThat(preparer.get(thread(receipt)).body()).contains("あと3日").doesNotContain("過ぎています");
        try (Connection database = RunningPortal.shared().behind();
                PreparedStatement past = database.prepareStatement(
                        "update todoke.filing set answer_due_on = current_date - 5 where receipt_no = ?")) {
            past.setString(1, receipt);
            assertThat(past.executeUpdate()).isOne();
        }
        String late = "過ぎています";
        assertThat(preparer.get("/exchange/home.xhtml").body()).contains(receipt, late);
        assertThat(preparer.get("/exchange/filing/list.xhtml?search=" + receipt).body())
                .contains(receipt, late);
        assertThat(preparer.get(thread(receipt)).body()).contains(late);
        assertThat(ApiClient.json(client.get("/api/v1/filings/" + receipt + "/messages"))
                        .toString())
                .contains("\"overdue\":true");
        assertThat(senior.get("/authority/triage/queue.xhtml?exchange=" + EXCHANGE)
                        .body())
                .contains(receipt, late);
        assertThat(senior.get(desk(receipt)).body()).contains(late);
    }

    @Test
    void thePageSaysWhichContentItShowedAndAnotherIsNotSubmitted() {
        String review = withdrawalToApprove(Samples.file(client));
        assertThat(submit(review, Map.of("submit", "", "shown", "0".repeat(64))).body())
                .contains("この画面に表示した内容と異なります");
        assertThat(submit(review, Map.of("submit", "")).statusCode()).isEqualTo(302);
    }

    @Test
    void anAnalystAsksButNeitherReturnsNorGrants() {
        String receipt = Samples.file(client);
        WebSession analyst = WebSession.of("analyst@fsa.example");
        analyst.post(desk(receipt), analyst.get(desk(receipt)).body(), "desk", Map.of("take", ""));
        String page = analyst.get(desk(receipt)).body();
        assertThat(page).contains("thread:askText").doesNotContain("thread:giveBackText");
        analyst.post(desk(receipt), page, "thread", Map.of("giveBack", "", "reasons", "OTHER", "giveBackText", WORDS));
        assertThat(state(receipt)).isEqualTo("ACCEPTED");
    }

    @Test
    void anotherExchangesThreadIsNotFoundAndTheRefusalIsWritten() {
        String receipt = Samples.file(client);
        WebSession stranger = WebSession.of("preparer@" + STRANGER + ".example");
        ApiClient program = ApiClient.of(STRANGER);
        String path = "/api/v1/filings/" + receipt + "/messages";
        long before = refusals();
        assertThat(stranger.get(thread(receipt)).statusCode()).isEqualTo(404);
        assertThat(program.get(path).statusCode()).isEqualTo(404);
        assertThat(program.post(path, "{\"text\":\"x\"}").statusCode()).isEqualTo(404);
        assertThat(refusals()).isGreaterThanOrEqualTo(before + 3);
    }

    private String withdraw(String receipt) {
        String review = withdrawalToApprove(receipt);
        String target = submit(review, Map.of("submit", ""))
                .headers()
                .firstValue("Location")
                .orElse("");
        Matcher number = Pattern.compile("WDR-[0-9A-Z-]+").matcher(target);
        assertThat(number.find()).as(target).isTrue();
        return number.group();
    }

    /** A withdrawal that the preparer has passed on; the page on which it is approved. */
    private String withdrawalToApprove(String receipt) {
        String page = begin(receipt, "withdraw");
        String form = preparer.get(page).body();
        Matcher reference = Pattern.compile("name=\"form:reference\"[^>]*value=\"([^\"]+)\"")
                .matcher(form);
        assertThat(reference.find()).isTrue();
        preparer.post(
                page,
                form,
                "form",
                Map.of("handOver", "", "reference", reference.group(1), "reason", "同じ取引を二重に届け出ていました。"));
        return page.replace("withdraw.xhtml", "review.xhtml");
    }

    private HttpResponse<String> submit(String review, Map<String, String> fields) {
        return approver.post(review, approver.get(review).body(), "form", fields);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    /** Presses a button that begins a filing after this one; the page it leads to. */
    private String begin(String receipt, String button) {
        String target = preparer.post(
                        thread(receipt), preparer.get(thread(receipt)).body(), "follow", Map.of(button, ""))
                .headers()
                .firstValue("Location")
                .orElse("");
        return target.replaceFirst("^https?://[^/]+", "");
    }

    private void take(String receipt) {
        senior.post(desk(receipt), senior.get(desk(receipt)).body(), "desk", Map.of("take", ""));
    }

    private void ask(String receipt) {
        String due = LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(3).toString();
        send(receipt, Map.of("ask", "", "asks", "DEVICES", "askText", "接続元の記録を出してください。", "askDue", due));
    }

    private void send(String receipt, Map<String, String> fields) {
        String answer = senior.post(desk(receipt), senior.get(desk(receipt)).body(), "thread", fields)
                .body();
        assertThat(answer).contains("取引所へ送りました。");
    }

    private String state(String receipt) {
        return ApiClient.json(client.get("/api/v1/filings/" + receipt + "/messages"))
                .get("state")
                .asText();
    }

    private static String receipt(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return ApiClient.json(answer).get("receiptNo").asText();
    }

    private static String thread(String receipt) {
        return "/exchange/filing/thread.xhtml?receipt=" + receipt;
    }

    private static String desk(String receipt) {
        return "/authority/triage/case.xhtml?receipt=" + receipt;
    }

    private static long refusals() {
        return Long.parseLong(RunningPortal.shared()
                .ask(
                        "select count(*)::text from todoke.ledger_event where outcome = 'REFUSED' and exchange_id = ?",
                        STRANGER));
    }
}
