package jp.todoke.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import jp.todoke.support.ApiClient;
import jp.todoke.support.FiledCase;
import jp.todoke.support.RunningPortal;
import jp.todoke.support.TestProcess;
import jp.todoke.support.WebSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A filing for named persons only, at every door of the portal: to a colleague who is not named it does not exist. */
class RestrictedDoorsIT {
    private static final String EXCHANGE = "kanto-00905";

    private static FiledCase filed;
    private static WebSession preparer;
    private static WebSession colleague;
    private static ApiClient program;

    @BeforeAll
    static void aFilingAndTheDraftOfItsCorrectionAreRestricted() throws SQLException {
        filed = FiledCase.of(EXCHANGE);
        preparer = WebSession.of("preparer@" + EXCHANGE + ".example");
        colleague = WebSession.of(FiledCase.colleague(EXCHANGE));
        program = ApiClient.withToken(
                RunningPortal.shared(),
                ApiClient.json(ApiClient.of(EXCHANGE).token(FiledCase.program(EXCHANGE), RunningPortal.PASSWORD, ""))
                        .get("access_token")
                        .asText());
        for (String id : List.of(filed.filing(), filed.draft())) {
            String page = "/exchange/filing/readers.xhtml?id=" + id;
            assertThat(colleague.get(page).statusCode()).isEqualTo(200);
            assertThat(preparer.post(
                                    page,
                                    preparer.get(page).body(),
                                    "form",
                                    Map.of("restrict", "", "chosen", "approver@" + EXCHANGE + ".example"))
                            .statusCode())
                    .isEqualTo(302);
        }
    }

    @TestFactory
    Stream<DynamicTest> noPageOfItIsFoundByAColleagueAndTheRefusalIsWritten() {
        return Stream.of(
                        "review.xhtml?id=" + filed.filing(),
                        "readers.xhtml?id=" + filed.filing(),
                        "earlier.xhtml?id=" + filed.filing(),
                        "receipt.xhtml?receipt=" + filed.receipt(),
                        "thread.xhtml?receipt=" + filed.receipt(),
                        "filing.pdf?receipt=" + filed.receipt(),
                        "receipt.pdf?receipt=" + filed.receipt(),
                        "attachment?filing=" + filed.filing() + "&file=" + filed.file(),
                        "edit.xhtml?id=" + filed.draft(),
                        "review.xhtml?id=" + filed.draft(),
                        "readers.xhtml?id=" + filed.draft(),
                        "earlier.xhtml?id=" + filed.draft(),
                        "withdraw.xhtml?id=" + filed.draft(),
                        "intake.xhtml?id=" + filed.draft(),
                        "known-parties.xhtml?id=" + filed.draft(),
                        "draft.json?id=" + filed.draft(),
                        "attachment?filing=" + filed.draft() + "&file=" + filed.file())
                .map(page -> dynamicTest(page, () -> {
                    long before = refusals(FiledCase.colleague(EXCHANGE));
                    HttpResponse<String> answer = colleague.get("/exchange/filing/" + page);
                    assertThat(answer.statusCode()).isEqualTo(404);
                    assertThat(answer.body()).doesNotContain(filed.reference(), "statement.txt");
                    assertThat(refusals(FiledCase.colleague(EXCHANGE))).isGreaterThan(before);
                }));
    }

    @TestFactory
    Stream<DynamicTest> noEndpointOfItIsFoundByAnotherProgramAndTheRefusalIsWritten() {
        String filing = "/api/v1/filings/" + filed.receipt();
        return Stream.of(
                        filing,
                        filing + "/receipt",
                        filing + "/receipt.pdf",
                        filing + "/summary.pdf",
                        filing + "/messages",
                        "/api/v1/attachments/" + filed.file(),
                        "/api/v1/attachments/" + filed.file() + "/content")
                .map(path -> dynamicTest(path, () -> {
                    long before = refusals(EXCHANGE + "-other");
                    HttpResponse<String> answer = program.get(path);
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
                    assertThat(refusals(EXCHANGE + "-other")).isGreaterThan(before);
                    assertThat(ApiClient.of(EXCHANGE).get(path).statusCode())
                            .as("who filed it")
                            .isEqualTo(200);
                }));
    }

    @TestFactory
    Stream<DynamicTest> noDraftOfItIsFoundByAProgram() {
        return Stream.of("", "/findings", "/file", "/comments")
                .map(part -> dynamicTest("draft" + part, () -> {
                    long before = refusals(EXCHANGE + "-other");
                    assertThat(program.get("/api/v1/drafts/" + filed.draft() + part)
                                    .statusCode())
                            .isEqualTo(404);
                    assertThat(refusals(EXCHANGE + "-other")).isGreaterThan(before);
                }));
    }

    @Test
    void nothingIsWrittenOnItEither() {
        assertThat(program.post("/api/v1/filings/" + filed.receipt() + "/messages", "{\"text\":\"x\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void noListNoSearchAndNoExportHasIt() throws IOException {
        for (String path : List.of(
                "/exchange/home.xhtml",
                "/exchange/filing/list.xhtml",
                "/exchange/filing/list.xhtml?search=" + filed.reference(),
                "/exchange/filing/list.xhtml?search=" + filed.receipt(),
                "/exchange/filing/filings.csv",
                "/exchange/filing/filings.csv?search=" + filed.reference())) {
            assertThat(rows(colleague.get(path).body())).as(path).isZero();
        }
        assertThat(rows(workbook(colleague))).isZero();
        assertThat(rows(program.get("/api/v1/filings?search=" + filed.reference())
                        .body()))
                .isZero();
        assertThat(rows(preparer.get("/exchange/filing/filings.csv").body())).isPositive();
        assertThat(rows(workbook(preparer))).isPositive();
    }

    @Test
    void itsPlaceInTheLedgerIsNotTold() {
        String path = "/exchange/ledger-place.json?act=SubmitFiling&subject=" + filed.receipt();
        assertThat(colleague.get(path).body()).doesNotContain("leafIndex");
    }

    @Test
    void whoIsNamedFindsEverythingAsBefore() {
        for (String path : List.of(
                "review.xhtml?id=" + filed.draft(),
                "receipt.xhtml?receipt=" + filed.receipt(),
                "thread.xhtml?receipt=" + filed.receipt(),
                "filing.pdf?receipt=" + filed.receipt(),
                "attachment?filing=" + filed.filing() + "&file=" + filed.file(),
                "draft.json?id=" + filed.draft())) {
            assertThat(preparer.get("/exchange/filing/" + path).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
        assertThat(WebSession.of("senior@fsa.example")
                        .get("/authority/triage/case.xhtml?receipt=" + filed.receipt())
                        .body())
                .contains(filed.reference());
    }

    private static long rows(String text) {
        // The search itself stands in its field and in its chip.
        return Stream.of(
                        "?id=" + filed.draft(),
                        "?receipt=" + filed.receipt(),
                        "," + filed.receipt(),
                        "\"" + filed.receipt() + "\",",
                        ">" + filed.receipt() + "</t>")
                .filter(text::contains)
                .count();
    }

    /** All texts of the workbook, which is a ZIP of XML. */
    private static String workbook(WebSession session) throws IOException {
        Path file = TestProcess.target().resolve("restricted-doors.xlsx");
        Files.write(file, session.bytes("/exchange/filing/filings.xlsx"));
        try (ZipFile book = new ZipFile(file.toFile())) {
            StringBuilder text = new StringBuilder();
            for (ZipEntry entry : Collections.list(book.entries())) {
                text.append(new String(book.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
            return text.toString();
        }
    }

    private static long refusals(String account) {
        return Long.parseLong(RunningPortal.shared()
                .ask(
                        "select count(*)::text from todoke.ledger_event where outcome = 'REFUSED' and actor = ?",
                        account));
    }
}
