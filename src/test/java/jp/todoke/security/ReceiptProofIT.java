package jp.todoke.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import jp.todoke.support.ApiClient;
import jp.todoke.support.RunningPortal;
import jp.todoke.support.Samples;
import jp.todoke.support.WebSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A receipt proves itself to its owner and to anybody who is shown it, and tells nothing to anybody else. */
class ReceiptProofIT {
    private static final String EXCHANGE = "kanto-00903";

    private static ApiClient owner;
    private static WebSession anybody;
    private static String number;
    private static JsonNode receipt;

    @BeforeAll
    static void file() {
        owner = ApiClient.of(EXCHANGE);
        anybody = new WebSession(RunningPortal.shared());
        number = Samples.file(owner);
        receipt = ApiClient.json(owner.get("/api/v1/filings/" + number + "/receipt"));
    }

    private static String hash() {
        return receipt.get("receiptHash").asText();
    }

    @Test
    void anybodyLearnsTheTimeAndTheProofAndNothingElse() {
        HttpResponse<String> answer = anybody.get("/api/v1/received/" + hash());
        JsonNode known = ApiClient.json(answer);
        assertThat(known.get("receivedAt")).isEqualTo(receipt.get("receivedAt"));
        assertThat(known.get("inclusion")).isEqualTo(receipt.at("/ledgerPlace/inclusion"));
        assertThat(known.size()).isEqualTo(2);
        assertThat(answer.body())
                .doesNotContain(EXCHANGE)
                .doesNotContain(number)
                .doesNotContain(receipt.get("contentHash").asText());
    }

    @Test
    void publicPageSaysTheSame() {
        HttpResponse<String> page = anybody.get("/public/received.xhtml?hash=" + hash());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("このハッシュ値は受け付けられています。")
                .doesNotContain(EXCHANGE)
                .doesNotContain(number);
        assertThat(anybody.get("/public/received.xhtml?hash=abc").body()).contains("このハッシュ値は確認できません。");
    }

    @Test
    void contentHashUnknownHashAndNoHashAreAnsweredAlike() {
        String ofContent = receipt.get("contentHash").asText();
        HttpResponse<String> unknown = anybody.get("/api/v1/received/" + "0".repeat(64));
        assertThat(unknown.statusCode()).isEqualTo(404);
        for (String asked : new String[] {ofContent, "abc", "%27%3B--"}) {
            HttpResponse<String> answer = anybody.get("/api/v1/received/" + asked);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(unknown.body());
        }
    }

    @Test
    void receiptIsSignedAndCarriesItsProof() {
        HttpResponse<byte[]> pdf = owner.bytes("/api/v1/filings/" + number + "/receipt.pdf");
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(new String(pdf.body(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-1.")
                .contains("ETSI.CAdES.detached");
        assertThat(anybody.get("/api/v1/signing/certificate").body()).startsWith("-----BEGIN CERTIFICATE-----");
    }

    @Test
    void receiptOfAnotherExchangeIsNotThere() {
        ApiClient other = ApiClient.of("kanto-00904");
        for (String document : new String[] {"receipt", "receipt.pdf"}) {
            assertThat(other.get("/api/v1/filings/" + number + "/" + document).statusCode())
                    .as(document)
                    .isEqualTo(404);
        }
    }

    @Test
    void ledgerIsWatchedFromOutside() {
        JsonNode head = ApiClient.json(anybody.get("/api/v1/ledger/heads/latest"));
        long sealed = receipt.at("/ledgerPlace/inclusion/treeSize").asLong();
        assertThat(head.get("size").asLong()).isGreaterThanOrEqualTo(sealed);
        JsonNode consistency =
                ApiClient.json(anybody.get("/api/v1/ledger/consistency?from=" + sealed + "&to=" + head.get("size")));
        assertThat(consistency.get("firstRoot")).isEqualTo(receipt.at("/ledgerPlace/inclusion/rootHash"));
        assertThat(consistency.get("secondRoot")).isEqualTo(head.get("root"));
        assertThat(anybody.get("/api/v1/ledger/key/" + head.get("keyId").asText())
                        .body())
                .startsWith("-----BEGIN PUBLIC KEY-----");
    }
}
