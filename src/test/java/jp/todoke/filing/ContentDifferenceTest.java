package jp.todoke.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
        assertThat(onlyField(difference)).satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.CHANGED);
            assertThat(change.label()).isEqualTo("緊急度");
            assertThat(change.before()).isEqualTo("通常");
            assertThat(change.now()).isEqualTo("至急");
        });
    }

    @Test
    void inALongTextOnlyWhatDiffersStandsOut() {
        ContentDifference.Change change = new ContentDifference.Change(
                Kind.CHANGED, "", "あ".repeat(30) + "三日" + "い".repeat(5), "あ".repeat(30) + "四日間" + "い".repeat(5), false);
        assertThat(change.start()).isEqualTo("あ".repeat(30));
        assertThat(change.beforeOnly()).isEqualTo("三日");
        assertThat(change.nowOnly()).isEqualTo("四日間");
        assertThat(change.end()).isEqualTo("い".repeat(5));
        ContentDifference.Change kanji =
                new ContentDifference.Change(Kind.CHANGED, "", "あ".repeat(30) + "𠮷", "あ".repeat(30) + "𠮟", false);
        assertThat(kanji.beforeOnly()).isEqualTo("𠮷");
    }

    @Test
    void ofALongTextOnlyTheNeighbourhoodIsShownButAnAddressIsNeverCut() {
        String same = "𠮷".repeat(50);
        ContentDifference.Change text =
                new ContentDifference.Change(Kind.CHANGED, "", same + "三" + same, same + "四" + same, false);
        assertThat(text.start()).isEqualTo("…" + "𠮷".repeat(30));
        assertThat(text.end()).isEqualTo("𠮷".repeat(30) + "…");
        ContentDifference.Change hash =
                new ContentDifference.Change(Kind.CHANGED, "", "0".repeat(63) + "a", "0".repeat(63) + "b", true);
        assertThat(hash.start()).isEqualTo("0".repeat(63));
    }

    @Test
    void whatWasAddedHasNothingBeforeAndWhatWasRemovedNothingNow() {
        assertThat(onlyField(difference(tree -> tree.put("totalExplanation", "手数料を含みます。"))))
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(Kind.ADDED);
                    assertThat(change.before()).isEmpty();
                });
        assertThat(onlyField(difference(tree -> tree.remove("detectionSource"))))
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(Kind.REMOVED);
                    assertThat(change.now()).isEmpty();
                });
    }

    @Test
    void aPartyPutBeforeAllOthersIsOneLineAndLeavesThemUnchanged() {
        ContentDifference difference = difference(tree -> {
            List<Object> parties = new ArrayList<>((List<?>) tree.get("parties"));
            parties.add(0, Map.of("ref", "p9", "role", "WITN", "subjectKind", "UNIDENTIFIED", "description", "居合わせた人"));
            tree.put("parties", parties);
        });
        assertThat(difference.count()).isEqualTo(1);
        assertThat(difference.whole()).singleElement().satisfies(part -> {
            assertThat(part.kind()).isEqualTo(Kind.ADDED);
            assertThat(part.target()).isEqualTo("party-p9");
            assertThat(part.name()).startsWith("関係者 › p9");
            assertThat(part.fields()).isEmpty();
        });
        assertThat(difference.changed()).isEmpty();
    }

    @Test
    void aRemovedPartyIsOneLineInItsOldPlace() {
        ContentDifference difference = difference(tree -> {
            List<?> parties = (List<?>) Objects.requireNonNull(tree.get("parties"));
            tree.put("parties", new ArrayList<>(parties.subList(1, parties.size())));
        });
        assertThat(difference.whole()).singleElement().satisfies(part -> {
            assertThat(part.kind()).isEqualTo(Kind.REMOVED);
            assertThat(part.fields()).isEmpty();
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatChangedInOnePartStandsTogether() {
        ContentDifference difference = difference(tree -> {
            List<Object> dealings = new ArrayList<>((List<?>) tree.get("transactions"));
            Map<String, @Nullable Object> first = new LinkedHashMap<>((Map<String, @Nullable Object>) dealings.get(0));
            first.put("description", "窓口で受け取った現金");
            first.put("amountJpy", "120000");
            dealings.set(0, first);
            tree.put("transactions", dealings);
        });
        assertThat(difference.changed()).singleElement().satisfies(part -> {
            assertThat(part.section()).isEqualTo("取引");
            assertThat(part.fields()).hasSize(2);
        });
    }

    private static ContentDifference.Change onlyField(ContentDifference difference) {
        assertThat(difference.count()).isEqualTo(1);
        return difference.changed().get(0).fields().get(0);
    }

    private static ContentDifference difference(Consumer<Map<String, @Nullable Object>> change) {
        Map<String, @Nullable Object> tree = ContentTree.bare(SAMPLE);
        change.accept(tree);
        return ContentDifference.between(SAMPLE, ContentTree.read(tree).content(), Locale.JAPANESE);
    }
}
