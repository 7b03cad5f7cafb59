package jp.todoke.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.todoke.platform.files.MadeFiles;
import jp.todoke.support.ApiClient;
import jp.todoke.support.AttachmentClient;
import jp.todoke.support.RunningPortal;
import jp.todoke.support.Samples;
import jp.todoke.support.WebSession;
import org.junit.jupiter.api.Test;

/** Attachments by machine, and who may take them out. This portal has no clamd: files are taken unchecked, and say so. */
class AttachmentDoorIT {
    private static final String OWNER = "kanto-00915";
    private static final String STRANGER = "kanto-00916";
    private final ApiClient client = ApiClient.of(OWNER);
    private final AttachmentClient files = new AttachmentClient(RunningPortal.shared(), client);
    private final AttachmentClient strangers = new AttachmentClient(RunningPortal.shared(), ApiClient.of(STRANGER));

    @Test
    void aFileIsHandedInWholeAndTakenOutAgain() {
        byte[] csv = csv();
        JsonNode file = files.handIn("明細.csv", csv);
        assertThat(file.get("state").asText()).isEqualTo("NOT_CHECKED");
        assertThat(file.get("mediaType").asText()).isEqualTo("text/csv");
        assertThat(files.content(file.get("id").asText()).body()).isEqualTo(new String(csv, UTF_8));
    }

    @Test
    void aFileInPiecesGoesOnWhereItWasCutOff() {
        byte[] text = (UUID.randomUUID() + "\n" + "x".repeat(1_500_000)).getBytes(UTF_8);
        String id = ApiClient.json(files.announce("long.txt", text.length, text))
                .get("id")
                .asText();
        byte[] first = Arrays.copyOf(text, 1_000_000);
        assertThat(files.piece(id, 0, first).statusCode()).isEqualTo(200);
        assertThat(files.piece(id, 0, first).statusCode()).as("sent twice").isEqualTo(200);
        assertThat(files.piece(id, 1_200_000, first).statusCode()).as("a gap").isEqualTo(409);
        HttpResponse<String> again = files.announce("long.txt", text.length, text);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(ApiClient.json(again).get("received").asLong()).isEqualTo(1_000_000);
        HttpResponse<String> last = files.piece(id, 1_000_000, Arrays.copyOfRange(text, 1_000_000, text.length));
        assertThat(ApiClient.json(last).get("state").asText()).isEqualTo("NOT_CHECKED");
    }

    @Test
    void nothingOfAFileStandsInTheDatabaseInTheClear() {
        String mark = "mark-" + UUID.randomUUID();
        String id = files.handIn("note.txt", mark.getBytes(UTF_8)).get("id").asText();
        String stored = RunningPortal.shared()
                .ask(
                        "select encode(sealed, 'escape') from todoke.filing_attachment_piece where attachment_id = ?::bigint",
                        id);
        assertThat(stored).isNotEmpty().doesNotContain(mark);
    }

    @Test
    void tooMuchIsRefusedBeforeItIsStored() {
        byte[] large = new byte[10 * 1024 * 1024 + 1];
        assertThat(files.announce("a.txt", large.length, large).statusCode()).isEqualTo(413);
        byte[] small = csv();
        String id = ApiClient.json(files.announce("b.csv", small.length, small))
                .get("id")
                .asText();
        assertThat(files.whole(id, large).statusCode()).isEqualTo(413);
        assertThat(files.piece(id, 0, new byte[1024 * 1024 + 1]).statusCode()).isEqualTo(413);
        assertThat(files.state(id).get("received").asLong()).isZero();
    }

    @Test
    void namesAndKindsThatNoFileMayHaveAreRefused() {
        byte[] csv = csv();
        assertThat(files.announce("../a.csv", csv.length, csv).statusCode()).isEqualTo(422);
        assertThat(files.announce("a.exe", csv.length, csv).statusCode()).isEqualTo(415);
        assertThat(files.announce("a.csv", 0, csv).statusCode()).isEqualTo(422);
    }

    @Test
    void aFileWithAFlawIsKeptAsARecordThatSaysWhy() {
        JsonNode file = files.handIn("locked.pdf", MadeFiles.pdfWithPassword("x" + UUID.randomUUID()));
        assertThat(file.get("state").asText()).isEqualTo("REFUSED");
        assertThat(file.get("refusedJa").asText()).contains("パスワード");
        assertThat(files.content(file.get("id").asText()).statusCode()).isEqualTo(409);
        HttpResponse<String> filed =
                client.post("/api/v1/filings", Samples.text(AttachmentClient.name(Samples.filing(), file)));
        assertThat(rules(filed)).contains("F04");
    }

    @Test
    void aFilingSaysOfAFileWhatThePortalKnows() {
        JsonNode file = files.handIn("明細.csv", csv());
        ObjectNode content = AttachmentClient.name(Samples.filing(), file);
        ObjectNode other = content.deepCopy();
        ((ObjectNode) other.at("/attachments/0")).put("sha256", "0".repeat(64));
        assertThat(rules(client.post("/api/v1/filings", Samples.text(other)))).contains("F08");
        HttpResponse<String> filed = client.post("/api/v1/filings", Samples.text(content));
        assertThat(filed.statusCode()).isEqualTo(201);
        String receipt = ApiClient.json(filed).get("receiptNo").asText();
        assertThat(ApiClient.json(client.get("/api/v1/filings/" + receipt)).at("/content/attachments"))
                .isEqualTo(content.get("attachments"));
    }

    @Test
    void aFileOfAnotherExchangeIsNotThere() {
        JsonNode file = files.handIn("own.csv", csv());
        String id = file.get("id").asText();
        assertThat(strangers.content(id).statusCode()).isEqualTo(404);
        assertThat(strangers.piece(id, 0, new byte[1]).statusCode()).isEqualTo(404);
        assertThat(strangers.whole(id, new byte[1]).statusCode()).isEqualTo(404);
        assertThat(strangers.state(id).get("status").asInt()).isEqualTo(404);
        HttpResponse<String> filed = ApiClient.of(STRANGER)
                .post("/api/v1/filings", Samples.text(AttachmentClient.name(Samples.filing(), file)));
        assertThat(rules(filed)).contains("F08");
        assertThat(filed.body()).doesNotContain("own.csv");
    }

    @Test
    void theFilerAndTheAuthorityTakeItOutOfAReceivedFilingAndNobodyElse() {
        byte[] csv = csv();
        JsonNode file = files.handIn("明細（10月）.csv", csv);
        String receipt = ApiClient.json(
                        client.post("/api/v1/filings", Samples.text(AttachmentClient.name(Samples.filing(), file))))
                .get("receiptNo")
                .asText();
        String filing = RunningPortal.shared()
                .ask("select filing_id::text from todoke.filing_version where receipt_no = ?", receipt);
        String id = file.get("id").asText();
        String own = "/exchange/filing/attachment?filing=" + filing + "&file=" + id;
        String authority = "/authority/triage/attachment?receipt=" + receipt + "&file=" + id;

        HttpResponse<String> taken =
                WebSession.of("approver@" + OWNER + ".example").get(own);
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).isEqualTo(new String(csv, UTF_8));
        assertThat(taken.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename=\"")
                .contains("filename*=UTF-8''%E6%98%8E%E7%B4%B0%EF%BC%8810%E6%9C%88%EF%BC%89.csv");
        assertThat(taken.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(taken.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(taken.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("sandbox");

        assertThat(WebSession.of("analyst@fsa.example").get(authority).body()).isEqualTo(new String(csv, UTF_8));
        assertThat(WebSession.of("preparer@" + STRANGER + ".example").get(own).statusCode())
                .isEqualTo(404);
        assertThat(WebSession.of("list-editor@fsa.example").get(authority).statusCode())
                .isEqualTo(403);
        assertThat(RunningPortal.shared()
                        .ask(
                                "select outcome from todoke.ledger_event where act = 'ReadReceivedAttachment' and subject = ?"
                                        + " order by id limit 1",
                                receipt))
                .isEqualTo("DONE");
    }

    @Test
    void theAuthorityHasNoFileThatNoReceivedFilingNames() {
        String receipt = Samples.file(client);
        String id = files.handIn("draft-only.csv", csv()).get("id").asText();
        assertThat(WebSession.of("analyst@fsa.example")
                        .get("/authority/triage/attachment?receipt=" + receipt + "&file=" + id)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theFormsUploadsNeedTheSessionsToken() {
        WebSession session = WebSession.of("preparer@" + OWNER + ".example");
        HttpResponse<String> without = session.postRaw("/exchange/filing/upload", Map.of("name", "a.csv", "size", "3"));
        assertThat(without.statusCode()).isEqualTo(403);
        HttpResponse<String> guessed = session.send(
                HttpRequest.newBuilder(RunningPortal.shared().uri("/exchange/filing/upload?file=1&offset=0"))
                        .header("X-Todoke-Token", "guess")
                        .PUT(HttpRequest.BodyPublishers.ofString("x")));
        assertThat(guessed.statusCode()).isEqualTo(403);
    }

    private static byte[] csv() {
        return ("日付,金額\n" + UUID.randomUUID() + ",100\n").getBytes(UTF_8);
    }

    private static List<String> rules(HttpResponse<String> refused) {
        assertThat(refused.statusCode()).isEqualTo(422);
        return ApiClient.json(refused).get("errors").findValuesAsText("rule");
    }
}
