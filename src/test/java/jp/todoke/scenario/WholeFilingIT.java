package jp.todoke.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import jp.todoke.filing.ContentJson;
import jp.todoke.support.ApiClient;
import jp.todoke.support.Approval;
import jp.todoke.support.AttachmentClient;
import jp.todoke.support.Browser;
import jp.todoke.support.FilingPage;
import jp.todoke.support.FilingWriter;
import jp.todoke.support.RunningPortal;
import jp.todoke.support.WebSession;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/**
 * One large report (3 parties, 4 wallets, 12 transactions, 2 attachments, nearly every field said somewhere) written in the
 * form by one exchange and sent through the API by another is the same to the last field: as kept, in the authority's view and
 * in its PDF.
 */
class WholeFilingIT {
    private static final String IN_THE_FORM = "kanto-00930";
    private static final String BY_MACHINE = "kanto-00929";
    private static final List<String> FILES = List.of("meisai.csv", "memo.txt");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    /** Nothing of this run was filed before: neither the reference nor the transactions. */
    private final long run = System.nanoTime();

    private final String reference = "WHOLE-" + run;

    @Test
    void theFormAndTheApiFileTheSameToTheLastField() throws IOException {
        writeFiles();
        String written = Approval.submit(IN_THE_FORM, passedOn());
        ObjectNode kept = kept(written);
        String sent = sent(kept);

        assertThat(withoutIds(kept(sent))).isEqualTo(withoutIds(kept));
        assertThat(kept).isEqualTo(withFilesOf(kept, withOfficersOf(kept, whole())));
        assertThat(seenByTheAuthority(sent)).isNotBlank().isEqualTo(seenByTheAuthority(written));
        assertThat(printedForTheAuthority(sent)).isNotBlank().isEqualTo(printedForTheAuthority(written));
    }

    /** The id of the draft, passed on. */
    private String passedOn() {
        try (Browser browser = Browser.open("ja")) {
            browser.signIn("preparer@" + IN_THE_FORM + ".example");
            browser.go("/exchange/filing/edit.xhtml");
            FilingWriter writer = new FilingWriter(browser);
            writer.write(whole());
            for (String file : FILES) {
                writer.attach(folder.resolve(file), "OTHER", "見本 " + file);
            }
            FilingPage form = new FilingPage(browser);
            assertThat(form.allFindings("fatal")).isEmpty();
            assertThat(form.allFindings("warning")).isEmpty();
            return Approval.passOn(browser);
        }
    }

    /** The same through the API, with the persons and the descriptions of files as the form's filing has them. */
    private String sent(ObjectNode kept) throws IOException {
        ApiClient client = ApiClient.of(BY_MACHINE);
        AttachmentClient files = new AttachmentClient(RunningPortal.shared(), client);
        ObjectNode content = withOfficersOf(kept, whole());
        for (int i = 0; i < FILES.size(); i++) {
            ObjectNode file = (ObjectNode) kept.get("attachments").get(i).deepCopy();
            byte[] bytes = Files.readAllBytes(folder.resolve(FILES.get(i)));
            file.set("id", files.handIn(FILES.get(i), bytes).get("id"));
            content.withArray("attachments").add(file);
        }
        HttpResponse<String> answer = client.post("/api/v1/filings", JSON.writeValueAsString(content));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return ApiClient.json(answer).get("receiptNo").asText();
    }

    private ObjectNode whole() {
        try (InputStream in = WholeFilingIT.class.getResourceAsStream("whole-filing.json")) {
            ObjectNode content = ((ObjectNode) JSON.readTree(in)).put("entityReference", reference);
            for (JsonNode transaction : content.get("transactions")) {
                for (JsonNode id : transaction.path("txIds")) {
                    ((ObjectNode) id)
                            .put(
                                    "hash",
                                    "%016x".formatted(run)
                                            + id.get("hash").asText().substring(16));
                }
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes that were hashed, as JSON. */
    private static ObjectNode kept(String receipt) throws IOException {
        String content = RunningPortal.shared()
                .ask("select convert_from(content, 'UTF8') from todoke.filing_version where receipt_no = ?", receipt);
        return (ObjectNode) JSON.readTree(ContentJson.write(ContentJson.read(content)));
    }

    private static ObjectNode withOfficersOf(ObjectNode filing, ObjectNode content) {
        content.set("reportingPerson", filing.get("reportingPerson"));
        content.set("approver", filing.get("approver"));
        return content;
    }

    private static ObjectNode withFilesOf(ObjectNode filing, ObjectNode content) {
        content.set("attachments", filing.get("attachments"));
        return content;
    }

    private static ObjectNode withoutIds(ObjectNode content) {
        ObjectNode copy = content.deepCopy();
        for (JsonNode file : copy.get("attachments")) {
            ((ObjectNode) file).remove("id");
        }
        return copy;
    }

    /** What the case page says of the filing's content. */
    private static String seenByTheAuthority(String receipt) {
        try (Browser browser = Browser.open("ja")) {
            browser.signIn("analyst@fsa.example");
            browser.go("/authority/triage/case.xhtml?receipt=" + receipt);
            return browser.waitFor(By.cssSelector("div.sheet")).getText();
        }
    }

    /** The text of the authority's PDF, but for what belongs to the receipt. */
    private static String printedForTheAuthority(String receipt) throws IOException {
        byte[] pdf = WebSession.of("senior@fsa.example").bytes("/authority/summaries/filing.pdf?receipt=" + receipt);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            // From the content's first heading to the part on triage, without the feet of pages.
            return text.lines()
                    .filter(line -> !line.contains(receipt) && !line.startsWith("内容のハッシュ値"))
                    .dropWhile(line -> !line.contains("届出の概要"))
                    .takeWhile(line -> !line.equals("審査"))
                    .collect(Collectors.joining("\n"));
        }
    }

    private void writeFiles() throws IOException {
        Files.writeString(folder.resolve("meisai.csv"), "日付,金額\n2026-11-17,3000000\n", StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("memo.txt"), "電話の記録（見本）\n", StandardCharsets.UTF_8);
    }
}
