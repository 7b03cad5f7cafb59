package jp.todoke.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import jp.todoke.filing.ContentDifference.Kind;
import jp.todoke.filing.domain.SampleFiling;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContentDifferenceTest {
    private static final FilingContent SAMPLE = SampleFiling.content();

    @Test
    void aContentDoesNotDifferFromItself() {
        assertThat(difference(tree -> {}).isNone()).isTrue();
    }

    @Test
    void aChangedFieldShowsBothSidesInWords() {
        ContentDifference difference = difference(tree -> tree.put("urgency", "URGENT"));
        assertThat(difference.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.CHANGED);
            assertThat(change.before()).isEqualTo("通常");
            assertThat(change.now()).isEqualTo("至急");
        });
    }

    @Test
    void inALongTextOnlyWhatDiffersStandsOut() {
        ContentDifference.Change change = new ContentDifference.Change(
                Kind.CHANGED, "", "あ".repeat(30) + "三日" + "い".repeat(5), "あ".repeat(30) + "四日間" + "い".repeat(5));
        assertThat(change.start()).isEqualTo("あ".repeat(30));
        assertThat(change.beforeOnly()).isEqualTo("三日");
        assertThat(change.nowOnly()).isEqualTo("四日間");
        assertThat(change.end()).isEqualTo("い".repeat(5));
        ContentDifference.Change kanji =
                new ContentDifference.Change(Kind.CHANGED, "", "あ".repeat(30) + "𠮷", "あ".repeat(30) + "𠮟");
        assertThat(kanji.beforeOnly()).isEqualTo("𠮷");
    }

    @Test
    void whatWasAddedHasNothingBeforeAndWhatWasRemovedNothingNow() {
        assertThat(difference(tree -> tree.put("totalExplanation", "手数料を含みます。")).changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(Kind.ADDED);
                    assertThat(change.before()).isEmpty();
                });
        assertThat(difference(tree -> tree.remove("detectionSource")).changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(Kind.REMOVED);
                    assertThat(change.now()).isEmpty();
                });
    }

    @Test
    void aPartyPutBeforeAllOthersLeavesThemUnchanged() {
        ContentDifference difference = difference(tree -> {
            List<Object> parties = new ArrayList<>((List<?>) tree.get("parties"));
            parties.add(0, Map.of("ref", "p9", "role", "WITN", "subjectKind", "UNIDENTIFIED", "description", "居合わせた人"));
            tree.put("parties", parties);
        });
        assertThat(difference.changes()).isNotEmpty().allSatisfy(change -> {
            assertThat(change.kind()).isEqualTo(Kind.ADDED);
            assertThat(change.place()).contains("p9");
        });
    }

    @Test
    void aRemovedPartyIsToldFieldByField() {
        ContentDifference difference = difference(tree -> {
            List<?> parties = (List<?>) Objects.requireNonNull(tree.get("parties"));
            tree.put("parties", new ArrayList<>(parties.subList(1, parties.size())));
        });
        assertThat(difference.changes().stream().filter(change -> change.kind() == Kind.REMOVED))
                .isNotEmpty();
    }

    private static ContentDifference difference(Consumer<Map<String, @Nullable Object>> change) {
        Map<String, @Nullable Object> tree = ContentTree.bare(SAMPLE);
        change.accept(tree);
        return ContentDifference.between(SAMPLE, ContentTree.read(tree).content(), Locale.JAPANESE);
    }
}
