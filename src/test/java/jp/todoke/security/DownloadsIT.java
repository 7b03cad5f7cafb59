package jp.todoke.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.todoke.support.ApiClient;
import jp.todoke.support.FiledCase;
import jp.todoke.support.WebSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every file that leaves the portal is stored by the browser and not shown, of the type said, and kept by no cache. */
class DownloadsIT {
    private static final String EXCHANGE = "kanto-00906";

    private static FiledCase filed;

    @BeforeAll
    static void somethingIsFiled() {
        filed = FiledCase.of(EXCHANGE);
    }

    @TestFactory
    Stream<DynamicTest> ofAnExchange() {
        WebSession preparer = WebSession.of("preparer@" + EXCHANGE + ".example");
        return Stream.of(
                        "filing/filings.csv",
                        "filing/filings.xlsx",
                        "filing/filing.pdf?receipt=" + filed.receipt(),
                        "filing/receipt.pdf?receipt=" + filed.receipt(),
                        "filing/attachment?filing=" + filed.filing() + "&file=" + filed.file(),
                        "filing/attachment?filing=" + filed.draft() + "&file=" + filed.file(),
                        "filing/draft.json?id=" + filed.draft(),
                        "filing/template.csv?table=WALLETS",
                        "ledger-place.json?act=SubmitFiling&subject=" + filed.receipt())
                .map(path -> isAFile(preparer::get, "/exchange/" + path));
    }

    @TestFactory
    Stream<DynamicTest> ofTheAuthority() {
        WebSession senior = WebSession.of("senior@fsa.example");
        return Stream.of(
                        "triage/attachment?receipt=" + filed.receipt() + "&file=" + filed.file(),
                        "summaries/filing.pdf?receipt=" + filed.receipt(),
                        "summaries/period.pdf?from=2026-11-01&to=2026-11-30",
                        "ledger-place.json?act=SubmitFiling&subject=" + filed.receipt())
                .map(path -> isAFile(senior::get, "/authority/" + path));
    }

    @TestFactory
    Stream<DynamicTest> ofTheMachineDoor() {
        ApiClient client = ApiClient.of(EXCHANGE);
        return Stream.of(
                        "filings/" + filed.receipt() + "/receipt.pdf",
                        "filings/" + filed.receipt() + "/summary.pdf",
                        "attachments/" + filed.file() + "/content")
                .map(path -> isAFile(client::get, "/api/v1/" + path));
    }

    private static DynamicTest isAFile(Function<String, HttpResponse<String>> door, String path) {
        return dynamicTest(path, () -> {
            HttpResponse<String> answer = door.apply(path);
            HttpHeaders headers = answer.headers();
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(headers.firstValue("Content-Disposition").orElse("")).startsWith("attachment");
            assertThat(headers.firstValue("Content-Type").orElse(""))
                    .isNotEmpty()
                    .doesNotStartWith("text/html");
            assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
        });
    }
}
