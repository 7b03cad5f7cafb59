package jp.todoke.filing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import jp.todoke.filing.Collision;
import jp.todoke.filing.Collision.Choice;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.Party;
import jp.todoke.filing.domain.Merge.Joined;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final FilingContent BASE = change(ContentTree.empty(), tree -> {
        tree.put("narrative", "both saw this");
        tree.put("indicators", new ArrayList<>(List.of("A1", "B6")));
        tree.put("parties", new ArrayList<>(List.of(party("p1", "first"), party("p2", "second"))));
    });

    @Test
    void whatOnlyOneOfThemChangedIsTaken() {
        FilingContent mine = change(BASE, tree -> tree.put("narrative", "I wrote"));
        FilingContent theirs = change(BASE, tree -> tree.put("actionComment", "they wrote"));
        Joined joined = Merge.of(BASE, mine, theirs, Map.of());
        assertThat(joined.collisions()).isEmpty();
        assertThat(joined.stored().narrative()).isEqualTo("I wrote");
        assertThat(joined.stored().actionComment()).isEqualTo("they wrote");
        assertThat(joined.shown()).isEqualTo(joined.stored());
        assertThat(joined.pageBase())
                .as("the page does not show their words yet")
                .isEqualTo(mine);
    }

    @Test
    void whatBothChangedIsAskedAndStaysAskedUntilItIsDecided() {
        FilingContent mine = change(BASE, tree -> tree.put("narrative", "I wrote"));
        FilingContent theirs = change(BASE, tree -> tree.put("narrative", "they wrote"));
        Joined joined = Merge.of(BASE, mine, theirs, Map.of());
        assertThat(joined.collisions())
                .containsExactly(new Collision("/narrative", "/narrative", "I wrote", "they wrote"));
        assertThat(joined.stored().narrative()).isEqualTo("they wrote");
        assertThat(joined.shown().narrative()).isEqualTo("I wrote");

        FilingContent typedOn = change(mine, tree -> tree.put("actionComment", "more"));
        Joined later = Merge.of(joined.pageBase(), typedOn, joined.stored(), Map.of());
        assertThat(later.collisions()).hasSize(1);
        assertThat(later.stored().actionComment()).isEqualTo("more");

        Joined kept = Merge.of(later.pageBase(), typedOn, later.stored(), Map.of("/narrative", Choice.MINE));
        assertThat(kept.collisions()).isEmpty();
        assertThat(kept.stored().narrative()).isEqualTo("I wrote");
        Joined dropped = Merge.of(later.pageBase(), typedOn, later.stored(), Map.of("/narrative", Choice.THEIRS));
        assertThat(dropped.shown().narrative()).isEqualTo("they wrote");
    }

    @Test
    void theSameWordsFromBothAreNoCollision() {
        FilingContent both = change(BASE, tree -> tree.put("narrative", "the same"));
        assertThat(Merge.of(BASE, both, both, Map.of()).collisions()).isEmpty();
    }

    @Test
    void codesOfBothAreJoined() {
        FilingContent mine = change(BASE, tree -> tree.put("indicators", new ArrayList<>(List.of("B6", "C2"))));
        FilingContent theirs = change(BASE, tree -> tree.put("indicators", new ArrayList<>(List.of("A1", "B6", "D1"))));
        assertThat(Merge.of(BASE, mine, theirs, Map.of()).stored().indicators())
                .containsExactlyInAnyOrder("B6", "C2", "D1");
    }

    @Test
    void partsAreToldByTheirReferencesWhereverTheyStand() {
        FilingContent mine = change(BASE, tree -> parties(tree).remove(0));
        FilingContent theirs = change(BASE, tree -> parties(tree).get(1).put("reason", "they wrote on p2"));
        Joined joined = Merge.of(BASE, mine, theirs, Map.of());
        assertThat(joined.collisions()).isEmpty();
        assertThat(joined.stored().parties()).singleElement().satisfies(party -> {
            assertThat(party.ref()).isEqualTo("p2");
            assertThat(party.reason()).isEqualTo("they wrote on p2");
        });
    }

    @Test
    void aPartTakenAwayHereAndWrittenOnThereIsAsked() {
        FilingContent mine = change(BASE, tree -> parties(tree).remove(0));
        FilingContent theirs = change(BASE, tree -> parties(tree).get(0).put("reason", "they wrote on p1"));
        Joined joined = Merge.of(BASE, mine, theirs, Map.of());
        assertThat(joined.collisions()).singleElement().satisfies(c -> {
            assertThat(c.pointer()).isEqualTo("/parties/0");
            assertThat(c.mine()).isNull();
        });
        assertThat(joined.stored().parties())
                .as("nothing of theirs is lost meanwhile")
                .hasSize(2);
        assertThat(joined.shown().parties()).hasSize(1);
        String place = joined.collisions().get(0).place();
        assertThat(Merge.of(joined.pageBase(), mine, joined.stored(), Map.of(place, Choice.MINE))
                        .stored()
                        .parties())
                .hasSize(1);
        assertThat(Merge.of(joined.pageBase(), mine, joined.stored(), Map.of(place, Choice.THEIRS))
                        .shown()
                        .parties())
                .hasSize(2);
    }

    @Test
    void twoNewPartsOfOneNameGetTwoNames() {
        FilingContent mine = change(BASE, tree -> {
            parties(tree).add(party("p3", "mine"));
            tree.put("wallets", new ArrayList<>(List.of(Map.of("ref", "w1", "owner", "p3"))));
        });
        FilingContent theirs = change(BASE, tree -> parties(tree).add(party("p3", "theirs")));
        FilingContent stored = Merge.of(BASE, mine, theirs, Map.of()).stored();
        assertThat(stored.parties()).extracting(Party::ref).containsExactlyInAnyOrder("p1", "p2", "p3", "p4");
        assertThat(stored.parties())
                .filteredOn(party -> "p4".equals(party.ref()))
                .singleElement()
                .satisfies(party -> assertThat(party.reason()).isEqualTo("mine"));
        assertThat(stored.wallets().get(0).owner()).isEqualTo("p4");
    }

    @Test
    void whereNobodyKnowsWhatBothSawEveryDifferenceIsAsked() {
        FilingContent mine = change(BASE, tree -> tree.put("narrative", "I wrote"));
        FilingContent theirs = change(BASE, tree -> tree.put("actionComment", "they wrote"));
        assertThat(Merge.of(null, mine, theirs, Map.of()).collisions())
                .extracting(Collision::place)
                .containsExactlyInAnyOrder("/narrative", "/actionComment");
        assertThat(Merge.of(null, mine, theirs, Map.of()).stored()).isEqualTo(theirs);
    }

    private static Map<String, @Nullable Object> party(String ref, String reason) {
        Map<String, @Nullable Object> party = ContentTree.blank(Party.class);
        party.put("ref", ref);
        party.put("reason", reason);
        return party;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> parties(Map<String, @Nullable Object> tree) {
        return (List<Map<String, Object>>) Objects.requireNonNull(tree.get("parties"));
    }

    private static FilingContent change(FilingContent content, Consumer<Map<String, @Nullable Object>> change) {
        Map<String, @Nullable Object> tree = ContentTree.full(content);
        change.accept(tree);
        return ContentTree.read(tree).content();
    }
}
