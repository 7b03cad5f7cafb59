package jp.todoke.notices.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import jp.todoke.notices.AckResult;
import jp.todoke.notices.domain.Finding;
import jp.todoke.platform.api.JsonBody;
import jp.todoke.platform.gate.Refusal;
import org.junit.jupiter.api.Test;

class AttestationBodyTest {

    @Test
    void aNilReturnIsRead() {
        AttestationBody.Read read = read("""
                {"edition": "MOF-2022-03-08", "result": "NONE", "screenedAt": "2022-03-08T02:30:00Z",
                 "scopes": {"customers": {"screened": true, "count": 125000}}}""");
        assertThat(read.unreadable()).isEmpty();
        assertThat(read.content().result()).isEqualTo(AckResult.NONE);
        assertThat(read.content().screenedAt()).isEqualTo(Instant.parse("2022-03-08T02:30:00Z"));
        assertThat(read.content().customers().count()).isEqualTo(125_000L);
        assertThat(read.content().addresses().screened()).isNull();
    }

    @Test
    void everythingUnreadableIsNamedAtOnce() {
        AttestationBody.Read read = read("""
                {"result": "none", "screenedAt": "2022-03-08 02:30", "followUpOn": "tomorrow",
                 "matches": [null, {"kind": "SURE", "amount": "1e9"}, {"amount": "0.5"}]}""");
        assertThat(read.unreadable())
                .extracting(Finding::pointer)
                .containsExactly(
                        "/matches/0", "/matches/1/kind", "/matches/1/amount", "/result", "/screenedAt", "/followUpOn");
        assertThat(read.content().matches()).hasSize(3);
        assertThat(read.content().matches().get(2).amount()).isEqualTo(new BigDecimal("0.5"));
    }

    @Test
    void unknownNamesAndWrongTypesAreRefused() {
        for (String body : new String[] {
            "{\"surprise\": 1}", "{\"comment\": 5}", "[]", "{\"scopes\": {\"customers\": {\"count\": \"many\"}}}", ""
        }) {
            assertThatThrownBy(() -> read(body))
                    .isInstanceOf(Refusal.class)
                    .extracting(refusal -> ((Refusal) refusal).kind())
                    .isEqualTo(Refusal.Kind.MALFORMED);
        }
    }

    @Test
    void manyMatchesAreCutWhereTheRuleHasSeenEnough() {
        AttestationBody.Read read = read("{\"matches\": [" + "{},".repeat(4_999) + "{}]}");
        assertThat(read.content().matches()).hasSize(201);
    }

    private static AttestationBody.Read read(String json) {
        return JsonBody.read(json.getBytes(StandardCharsets.UTF_8), AttestationBody.class)
                .read();
    }
}
