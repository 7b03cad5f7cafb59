package jp.todoke.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.todoke.support.ApiClient;
import jp.todoke.support.RunningPortal;
import jp.todoke.support.Samples;
import jp.todoke.support.WebSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Another exchange's ids: not found, not even forbidden, nothing of the filing in the answer, and the refusal written down. */
class TenancyIT {
    private static final String OWNER = "kanto-00913";
    private static final String STRANGER = "kanto-00914";
    private static String receipt;
    private static String filing;
    private static ApiClient owner;
    private static ApiClient stranger;

    @BeforeAll
    static void anExchangeHasFiled() {
        owner = ApiClient.of(OWNER);
        stranger = ApiClient.of(STRANGER);
        receipt = Samples.file(owner);
        filing = RunningPortal.shared()
                .ask("select filing_id::text from todoke.filing_version where receipt_no = ?", receipt);
    }

    @TestFactory
    Stream<DynamicTest> everyPageWithAnotherExchangesIdIsNotFoundAndTheRefusalIsWritten() {
        return Stream.of("preparer", "approver").flatMap(role -> pages().stream()
                .map(path -> dynamicTest(role + " " + path, () -> {
                    long before = refusals();
                    HttpResponse<String> answer =
                            WebSession.of(role + "@" + STRANGER + ".example").get(path);
                    assertThat(answer.statusCode()).isEqualTo(404);
                    assertNothingOfIt(answer.body());
                    assertThat(refusals()).isGreaterThan(before);
                })));
    }

    @TestFactory
    Stream<DynamicTest> everyEndpointWithAnotherExchangesIdIsNotFoundAndTheRefusalIsWritten() {
        return Stream.of(
                        "/api/v1/filings/" + receipt,
                        "/api/v1/filings/" + receipt + "/summary.pdf",
                        "/api/v1/drafts/" + filing,
                        "/api/v1/drafts/" + filing + "/findings",
                        "/api/v1/drafts/" + filing + "/comments")
                .map(path -> dynamicTest(path, () -> {
                    long before = refusals();
                    HttpResponse<String> answer = stranger.get(path);
                    assertThat(answer.statusCode()).isEqualTo(404);
                    assertNothingOfIt(answer.body());
                    assertThat(refusals()).isGreaterThan(before);
                    assertThat(owner.get(path).statusCode()).isEqualTo(200);
                }));
    }

    @Test
    void theAnswerForAnotherExchangesReceiptIsTheOneForAReceiptThatDoesNotExist() {
        String foreign = stranger.get("/api/v1/filings/" + receipt).body();
        String none = stranger.get("/api/v1/filings/STR-2020-00000000-0").body();
        assertThat(foreign).isEqualTo(none);
    }

    @Test
    void theLedgersPlaceOfAnotherExchangesFilingIsNotTold() {
        HttpResponse<String> answer = WebSession.of("preparer@" + STRANGER + ".example")
                .get("/exchange/ledger-place.json?act=SubmitFiling&subject=" + receipt);
        assertThat(answer.body()).doesNotContain("leafIndex").doesNotContain(OWNER);
    }

    @Test
    void anotherExchangesListsAndReferencesDoNotMeet() {
        WebSession session = WebSession.of("preparer@" + STRANGER + ".example");
        assertThat(session.get("/exchange/filing/list.xhtml").body()).doesNotContain(receipt);
        // The same own reference belongs to each exchange alone.
        var content = Samples.filing();
        assertThat(owner.post("/api/v1/filings", Samples.text(content)).statusCode())
                .isEqualTo(201);
        assertThat(stranger.post("/api/v1/filings", Samples.text(content)).statusCode())
                .isEqualTo(201);
    }

    @Test
    void peopleOfAnotherExchangeAreOutOfReachOfAnAdministrator() {
        WebSession admin = WebSession.of("admin@" + STRANGER + ".example");
        assertThat(admin.get("/admin/people.xhtml").body())
                .contains("preparer@" + STRANGER)
                .doesNotContain(OWNER)
                .doesNotContain("fsa.example");
    }

    private static List<String> pages() {
        return List.of(
                "/exchange/filing/edit.xhtml?id=" + filing,
                "/exchange/filing/review.xhtml?id=" + filing,
                "/exchange/filing/receipt.xhtml?receipt=" + receipt,
                "/exchange/filing/filing.pdf?receipt=" + receipt,
                "/exchange/filing/receipt.pdf?receipt=" + receipt);
    }

    private static void assertNothingOfIt(String body) {
        Matcher name = Pattern.compile("架空 太郎|" + OWNER + "|SAMPLE|青葉").matcher(body);
        assertThat(name.find()).isFalse();
    }

    private static long refusals() {
        return Long.parseLong(RunningPortal.shared()
                .ask(
                        "select count(*)::text from todoke.ledger_event where outcome = 'REFUSED' and exchange_id = ?",
                        STRANGER));
    }
}
