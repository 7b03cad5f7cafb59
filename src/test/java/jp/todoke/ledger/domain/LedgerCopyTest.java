package jp.todoke.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LedgerCopyTest {

    private final MadeLedger ledger = MadeLedger.of(3, 1, 7, 2, 10);

    @Test
    void aCopyVerifiesLikeTheLedger() throws IOException {
        assertThat(verify(copy())).isEqualTo(ledger.verify());
    }

    @Test
    void aCopyBringsTheKeysAlong() throws IOException {
        CopyReading reading = LedgerCopy.read(stream(copy()));
        assertThat(reading.keys().byId().keySet()).containsExactly(ledger.key.id());
    }

    @Test
    void aChangedLineNamesItsEvent() throws IOException {
        List<String> lines = copy();
        int line = lineOf(lines, "\"index\":9,");
        lines.set(line, lines.get(line).replace("approver@kanto-00901", "preparer@kanto-00901"));
        Fault fault = Objects.requireNonNull(verify(lines).fault());
        assertThat(fault.kind()).isEqualTo(Fault.Kind.EVENT_CHANGED);
        assertThat(fault.firstLeaf()).isEqualTo(9);
        assertThat(fault.eventId()).isEqualTo(10);
        assertThat(fault.sentence())
                .isEqualTo("The event 10 at leaf 9 is not the event that was sealed (head of size 11).");
    }

    @Test
    void anEventOfAnotherFormIsAChangedEvent() throws IOException {
        for (String[] change : List.of(
                new String[] {"\"channel\":\"WEB\",", ""},
                new String[] {"\"channel\":\"WEB\"", "\"channel\":1"},
                new String[] {"\"channel\":\"WEB\"", "\"channel\":\"WEB\",\"more\":\"x\""},
                new String[] {"\"kind\":\"STR\"", "\"kind\":7"},
                new String[] {"\"channel\":\"WEB\"", "\"channel\":\"\\ud800\""},
                new String[] {"T00:00:10.000000Z", "T00:00:10.x"})) {
            List<String> lines = copy();
            int line = lineOf(lines, "\"index\":9,");
            assertThat(lines.get(line)).contains(change[0]);
            lines.set(line, lines.get(line).replace(change[0], change[1]));
            Fault fault = Objects.requireNonNull(verify(lines).fault());
            assertThat(fault.kind()).isEqualTo(Fault.Kind.EVENT_CHANGED);
            assertThat(fault.firstLeaf()).isEqualTo(9);
        }
    }

    @Test
    void aRemovedLineIsAMissingEvent() throws IOException {
        List<String> lines = copy();
        lines.remove(lineOf(lines, "\"index\":14,"));
        Fault fault = Objects.requireNonNull(verify(lines).fault());
        assertThat(fault.kind()).isEqualTo(Fault.Kind.EVENT_MISSING);
        assertThat(fault.firstLeaf()).isEqualTo(14);
    }

    @Test
    void anAddedLineIsAnAddedEvent() throws IOException {
        List<String> lines = copy();
        int line = lineOf(lines, "\"size\":23}");
        LedgerEvent invented = MadeLedger.event(900);
        lines.add(
                line,
                "{\"line\":\"leaf\",\"index\":23,\"eventId\":900,\"hash\":\""
                        + invented.leaf().hex() + "\",\"event\":" + invented.canonical() + "}");
        assertThat(Objects.requireNonNull(verify(lines).fault()))
                .isEqualTo(new Fault(Fault.Kind.EVENT_ADDED, 23L, 23L, 900L, 23L));
    }

    @Test
    void aCopyThatIsNoneIsUnreadableAndSaysAtWhichLine() throws IOException {
        List<String> cut = copy();
        cut.remove(cut.size() - 1);
        List<String> more = copy();
        more.add("{}");
        List<String> broken = copy();
        broken.set(5, "{\"line\":");
        List<String> twice = copy();
        twice.set(1, twice.get(1).replace("{\"event\"", "{\"line\":\"leaf\",\"event\""));
        List<String> hash = copy();
        hash.set(2, hash.get(2).replaceAll("\"hash\":\"..", "\"hash\":\"zz"));
        for (List<String> lines : List.of(
                cut, more, broken, twice, hash, List.<String>of(), List.of("\"text\""), List.of("[".repeat(10_000)))) {
            assertThatThrownBy(() -> verify(lines))
                    .isInstanceOf(UnreadableLedger.class)
                    .hasMessageStartingWith("Line ");
        }
        assertThatThrownBy(() -> verify(List.of("x".repeat(CopyLines.LONGEST_LINE + 1))))
                .isInstanceOf(UnreadableLedger.class);
        assertThatThrownBy(() -> LedgerCopy.read(new ByteArrayInputStream(new byte[] {(byte) 0xff, '\n'})))
                .isInstanceOf(UnreadableLedger.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void theFullestHeadFitsALine() throws IOException {
        MadeLedger full = MadeLedger.of(SealedBatch.LARGEST);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LedgerCopy.write(full.source(), full.keys(), out);
        CopyReading reading = LedgerCopy.read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(Verification.of(reading, full.keys(), null).intact()).isTrue();
    }

    private List<String> copy() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LedgerCopy.write(ledger.source(), ledger.keys(), out);
        return new ArrayList<>(
                        Arrays.asList(out.toString(StandardCharsets.UTF_8).split("\n", -1)))
                .subList(0, 1 + 23 + 5 + 1);
    }

    private static int lineOf(List<String> lines, String part) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(part)) {
                return i;
            }
        }
        throw new IllegalArgumentException(part);
    }

    private static ByteArrayInputStream stream(List<String> lines) {
        String text = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private Verdict verify(List<String> lines) {
        return Verification.of(LedgerCopy.read(stream(lines)), ledger.keys(), null);
    }
}
