package jp.todoke.filing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import jp.todoke.filing.ContentTree.Problem;
import jp.todoke.filing.domain.RuleBook;
import jp.todoke.filing.domain.SampleFiling;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContentJsonTest {

    @Test
    void theCanonicalFormIsSortedWithoutSpacesAndHoldsOnlyWhatIsSaid() throws Exception {
        FilingContent content = read("""
                {"urgency": "ROUTINE", "narrative": "一行目\\n\\"二\\" / \\u0007 \\ud842\\udfb7", "actions": ["MON", "EDD"],
                 "offences": [], "approver": {"name": ""}, "attempted": false}
                """);
        assertThat(new String(ContentJson.canonical(content), UTF_8)).isEqualTo("""
                        {"actions":["MON","EDD"],"attempted":false,"narrative":"一行目\\n\\"二\\" / \\u0007 𠮷","urgency":"ROUTINE"}""");
    }

    @Test
    void theHashOfTheSampleNeverChanges() {
        // A changed hash means that receipts already handed out no longer match their contents.
        assertThat(ContentJson.hash(SampleFiling.content()))
                .isEqualTo(ContentJson.hash(
                        ContentJson.read(new String(ContentJson.canonical(SampleFiling.content()), UTF_8))));
        assertThat(ContentJson.hash(read("{\"reportCode\":\"STR\",\"narrative\":\"届出\"}")))
                .isEqualTo("7741be94c1b2a31726e9e940ff64ff06813e238150021d75ab86e172de025591");
    }

    @Test
    void aContentOfTheFirstFormatReadsAndHashesAsOnTheDayItWasReceived() throws Exception {
        try (InputStream first = ContentJsonTest.class.getResourceAsStream("content-of-first-format.json")) {
            ContentTree.Reading reading = ContentJson.read(first);
            assertThat(reading.problems()).isEmpty();
            assertThat(ContentJson.hash(reading.content()))
                    .isEqualTo("c10abc33659a3d231cbe62d7fe16b3ca1937851061debe6f02f4bbc379885ddb");
            assertThat(RuleBook.STANDARD.check(reading.content(), SampleFiling.surroundings()))
                    .isEmpty();
        }
    }

    @Test
    void orderOfNamesAndMissingValuesDoNotChangeTheHash() {
        String one = "{\"reportCode\":\"STR\",\"detectedOn\":\"2026-11-20\",\"offences\":[\"FRA\"]}";
        String two =
                "{ \"offences\" : [\"FRA\"], \"detectedOn\":\"2026-11-20\", \"urgency\": null, \"approver\":{\"name\":\"\"},"
                        + "\"reportCode\":\"STR\", \"parties\": [] }";
        assertThat(ContentJson.hash(read(one))).isEqualTo(ContentJson.hash(read(two)));
        assertThat(read(one)).isEqualTo(read(two));
    }

    @Test
    void everySingleChangeChangesTheHash() {
        String hash = ContentJson.hash(SampleFiling.content());
        Map<String, @Nullable Object> tree = ContentTree.bare(SampleFiling.content());
        for (String name : List.copyOf(tree.keySet())) {
            Object kept = tree.remove(name);
            assertThat(ContentJson.hash(ContentTree.read(tree).content()))
                    .as(name)
                    .isNotEqualTo(hash);
            tree.put(name, kept);
        }
    }

    @Test
    void aDraftComesBackAsItWasEvenWhereNoDatabaseWouldCarryIt() {
        FilingContent content = ContentTree.read(Map.of(
                        "narrative", "NUL \u0000 lone \ud83d surrogate\r\n\tﾃﾞｰﾀ 𠮷 \"\\", "offences", List.of("")))
                .content();
        String text = ContentJson.write(content);
        assertThat(text).matches("[\\x20-\\x7e]+");
        assertThat(ContentJson.read(text)).isEqualTo(content);
    }

    @Test
    void aLoneSurrogateHasNoCanonicalForm() {
        FilingContent content = ContentTree.read(Map.of("narrative", "\ud83d")).content();
        assertThatThrownBy(() -> ContentJson.canonical(content)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersWhereTextIsExpectedAreToldWithTheirPlaceAndNothingIsCoerced() throws Exception {
        ContentTree.Reading reading = ContentJson.read(stream("""
                {"totalAmountJpy": 100, "attempted": "yes", "offences": "FRA", "parties": [{"ref": 1}, 5],
                 "approver": [], "indicators": ["A1", 2], "sekret": 1, "wallets": [{"tagg/x": ""}]}
                """));
        assertThat(reading.problems())
                .containsExactlyInAnyOrder(
                        new Problem("/totalAmountJpy", "filing.shape.text"),
                        new Problem("/attempted", "filing.shape.flag"),
                        new Problem("/offences", "filing.shape.list"),
                        new Problem("/parties/0/ref", "filing.shape.text"),
                        new Problem("/parties/1", "filing.shape.part"),
                        new Problem("/approver", "filing.shape.part"),
                        new Problem("/indicators/1", "filing.shape.text"),
                        new Problem("/sekret", "filing.shape.unknown"),
                        new Problem("/wallets/0/tagg~1x", "filing.shape.unknown"));
    }

    @Test
    void whatIsNoObjectIsNoContent() throws Exception {
        assertThat(ContentJson.read(stream("[]")).problems()).containsExactly(new Problem("", "filing.shape.part"));
    }

    @Test
    void brokenDoubledOrTooDeepJsonIsRefusedWithItsPlaceAndWithoutQuotingIt() {
        for (String body : List.of(
                "",
                "{\"narrative\": \"himitsu",
                "{\"a\":1,\"a\":2}",
                "{} {}",
                "{\"himitsu\": nope}",
                "[".repeat(10_000),
                "{\"a\":".repeat(10_000),
                "{\"narrative\":\"" + "x".repeat(300_000) + "\"}")) {
            ContentJson.Malformed refused =
                    catchThrowableOfType(ContentJson.Malformed.class, () -> ContentJson.read(stream(body)));
            assertThat(refused)
                    .as(body.substring(0, Math.min(20, body.length())))
                    .isNotNull();
            assertThat(refused.getMessage()).doesNotContain("himitsu");
            assertThat(refused.key()).startsWith("filing.shape.");
        }
    }

    @Test
    void theFullTreeHasEveryFieldAndReadsBackTheSame() {
        Map<String, @Nullable Object> full = ContentTree.full(SampleFiling.content());
        assertThat(full).containsKey("totalExplanation");
        assertThat(ContentTree.read(full).problems()).isEmpty();
        assertThat(ContentTree.read(full).content()).isEqualTo(SampleFiling.content());
        Map<String, @Nullable Object> blank = ContentTree.blank(Party.class);
        assertThat(blank).containsKeys("ref", "person", "entity", "account");
        assertThat(blank.get("person")).isInstanceOf(Map.class);
    }

    @Test
    void aContentCannotBeChangedFromOutside() {
        List<String> offences = new ArrayList<>(List.of("FRA"));
        FilingContent content = ContentTree.read(Map.of("offences", offences)).content();
        offences.add("TAX");
        assertThat(content.offences()).containsExactly("FRA");
        assertThatThrownBy(() -> content.offences().add("TAX")).isInstanceOf(UnsupportedOperationException.class);
        assertThat(Collections.unmodifiableList(content.parties())).isEmpty();
    }

    private static FilingContent read(String json) {
        try {
            ContentTree.Reading reading = ContentJson.read(stream(json));
            assertThat(reading.problems()).isEmpty();
            return reading.content();
        } catch (IOException | ContentJson.Malformed e) {
            throw new AssertionError(e);
        }
    }

    private static ByteArrayInputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(UTF_8));
    }
}
