package jp.todoke.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LedgerEventTest {

    @Test
    void theCanonicalFormIsSortedJsonWithTimeInMicroseconds() {
        LedgerEvent event = new LedgerEvent(
                7,
                Instant.parse("2022-03-08T00:00:00.120Z"),
                "OpenNotice",
                "READ_NOTICES",
                "DONE",
                null,
                "sanctions@kanto-00901.example",
                "PERSON",
                "kanto-00901",
                "notice:3",
                new TreeMap<>(Map.of("z", "1", "a", "届出 \"x\"\n\u0001")),
                "WEB",
                "127.0.0.1");
        assertThat(event.canonical())
                .isEqualTo(
                        "{\"act\":\"OpenNotice\",\"actor\":\"sanctions@kanto-00901.example\",\"actorKind\":\"PERSON\","
                                + "\"channel\":\"WEB\",\"details\":{\"a\":\"届出 \\\"x\\\"\\n\\u0001\",\"z\":\"1\"},"
                                + "\"exchange\":\"kanto-00901\",\"id\":7,\"occurredAt\":\"2022-03-08T00:00:00.120000Z\","
                                + "\"outcome\":\"DONE\",\"permission\":\"READ_NOTICES\",\"reason\":null,"
                                + "\"remoteAddress\":\"127.0.0.1\",\"subject\":\"notice:3\"}");
    }

    @Test
    void nothingAndEmptyAreDifferent() {
        LedgerEvent event = MadeLedger.event(1);
        LedgerEvent empty = new LedgerEvent(
                event.id(),
                event.occurredAt(),
                event.act(),
                event.permission(),
                event.outcome(),
                "",
                event.actor(),
                event.actorKind(),
                event.exchange(),
                event.subject(),
                event.details(),
                event.channel(),
                event.remoteAddress());
        assertThat(empty.leaf()).isNotEqualTo(event.leaf());
    }

    @Test
    void textWithoutBytesHasNoCanonicalForm() {
        assertThat(CanonicalJson.text(Map.of("a", "\ud83d\ude00"))).isEqualTo("{\"a\":\"\ud83d\ude00\"}");
        assertThatThrownBy(() -> CanonicalJson.text(Map.of("a", "\ud800")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.text(Map.of("a", "\udc00x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.text(Map.of("a", (1L << 53) + 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
