package jp.todoke.filing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.todoke.filing.CodeLists;
import jp.todoke.filing.Collision;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.domain.Rule;
import jp.todoke.filing.domain.RuleBook;
import jp.todoke.filing.domain.Surroundings;
import jp.todoke.platform.text.Texts;
import org.junit.jupiter.api.Test;

class DraftTreeTest {
    /** The content that satisfies every rule. */
    private static final FilingContent SAMPLE = RuleBook.STANDARD.rules().stream()
            .map(Rule::good)
            .findFirst()
            .orElseThrow()
            .content();

    private final DraftTree empty = DraftTree.of(ContentTree.empty());
    private final DraftTree sample = DraftTree.of(SAMPLE);
    private final DraftParts emptyParts = new DraftParts(empty);
    private final DraftParts sampleParts = new DraftParts(sample);

    @Test
    void whatIsReadIntoTheFormComesOutUnchanged() {
        assertThat(sample.content()).isEqualTo(SAMPLE);
    }

    @Test
    void anEmptyFormSaysNothing() {
        assertThat(empty.content()).isEqualTo(ContentTree.empty());
    }

    @Test
    void aNewPartyHasTheFirstFreeReferenceAndStandsOpen() {
        assertThat(emptyParts.add("/parties")).isEqualTo("/parties/0");
        emptyParts.add("/parties");
        emptyParts.remove("/parties/0");
        String third = emptyParts.add("/parties");
        assertThat(empty.at(third + "/ref")).isEqualTo("p1");
        assertThat(empty.isOpen(third)).isTrue();
    }

    @Test
    void anAccountBeginsWithTheAnswersOfItsHolder() {
        String account = sampleParts.addAccount("/parties/0");
        assertThat(sample.at(account + "/subjectKind")).isEqualTo("ACCOUNT");
        assertThat(sample.at(account + "/account/holder")).isEqualTo(sample.at("/parties/0/ref"));
        for (String answer : List.of("role", "isMyClient", "isSuspected")) {
            assertThat(sample.at(account + "/" + answer)).isNotNull().isEqualTo(sample.at("/parties/0/" + answer));
        }
        assertThat(sample.at(sampleParts.addAccount("/parties") + "/role")).isNull();
    }

    @Test
    void aNewTransactionHasTwoSides() {
        String place = emptyParts.add("/transactions");
        assertThat(empty.list(place + "/from")).hasSize(1);
        assertThat(empty.list(place + "/to")).hasSize(1);
    }

    @Test
    void aCopyStandsBehindItsOriginalWithoutItsReferenceAndTransactionIds() {
        String copy = sampleParts.copy("/transactions/1");
        assertThat(copy).isEqualTo("/transactions/2");
        assertThat(sample.at(copy + "/ref")).isEqualTo("t3");
        assertThat(sample.list(copy + "/txIds")).isEmpty();
        assertThat(sample.at(copy + "/amountJpy")).isEqualTo(sample.at("/transactions/1/amountJpy"));
    }

    @Test
    void aMovedPartKeepsItsReferenceAndStopsAtTheEndOfItsList() {
        assertThat(sampleParts.move("/parties/0", 1)).isEqualTo("/parties/1");
        assertThat(sample.at("/parties/1/ref")).isEqualTo("p1");
        assertThat(sampleParts.move("/parties/1", -1)).isEqualTo("/parties/0");
        assertThat(sampleParts.move("/parties/0", -1)).isEqualTo("/parties/0");
        assertThat(sample.content()).isEqualTo(SAMPLE);
    }

    @Test
    void rowsInsideACardMoveToo() {
        String second = sampleParts.add("/parties/0/person/addresses");
        sample.say(second + "/text", "大阪府見本市");
        assertThat(sampleParts.move(second, -1)).isEqualTo("/parties/0/person/addresses/0");
        assertThat(sample.at("/parties/0/person/addresses/0/text")).isEqualTo("大阪府見本市");
    }

    @Test
    void sectionsSayInWordsWhatIsMissing() {
        Surroundings around = Surroundings.plain(Instant.parse("2026-11-22T03:00:00Z"));
        sample.say("/narrative", null);
        assertThat(lines(sample, around))
                .filteredOn(line -> line.section() == FormSection.REASON)
                .singleElement()
                .satisfies(line -> assertThat(line.gaps())
                        .extracting(FormSection.Gap::place)
                        .containsExactly("届出を行う理由"));
    }

    @Test
    void onlyOpenCardsHaveFieldsAndClosedOnesStandBetweenThem() {
        CardList.Card closed = new CardList.Card("/parties/0", "p1", "", true, false, false, Map.of());
        CardList.Card open = new CardList.Card("/parties/1", "p2", "", false, true, true, Map.of());
        assertThat(CardList.stretches(List.of(closed, closed, open, closed)))
                .extracting(stretch -> stretch.closed().size(), CardList.Stretch::at)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(2, "/parties/1"),
                        org.assertj.core.api.Assertions.tuple(1, ""));
    }

    @Test
    void whatWasRemovedCanBePutBack() {
        Object removed = sampleParts.remove("/wallets/0");
        assertThat(sample.content().wallets()).hasSize(SAMPLE.wallets().size() - 1);
        sampleParts.putBack("/wallets/0", removed);
        assertThat(sample.content()).isEqualTo(SAMPLE);
    }

    @Test
    void aWipedTextLeavesNoTrace() {
        sample.wipe("/wallets/0/address");
        sample.wipe("/parties/0/person/phones/0");
        assertThat(sample.toString() + sample.root())
                .doesNotContain(SAMPLE.wallets().get(0).address());
        assertThat(sample.isBlank("/parties/0/person/phones")).isTrue();
    }

    @Test
    void anUntickedConfirmationSaysNothing() {
        empty.root().put("noMyNumber", false);
        assertThat(empty.content().noMyNumber()).isNull();
    }

    @Test
    void whetherACardStandsOpenIsNoPartOfTheContent() {
        sample.open("/transactions/0/description");
        assertThat(sample.isOpen("/transactions/0")).isTrue();
        assertThat(sample.content()).isEqualTo(SAMPLE);
        sample.close("/transactions/0");
        assertThat(sample.isOpen("/transactions/0")).isFalse();
    }

    @Test
    void strangePlacesAreNowhere() {
        assertThat(sample.at("/parties/99/ref")).isNull();
        assertThat(sample.at("/nothing/here")).isNull();
        sample.open("/parties/99");
        sample.open("/parties");
        sample.open("");
        assertThat(sample.content()).isEqualTo(SAMPLE);
    }

    @Test
    void theFormSurvivesTheSession() throws IOException, ClassNotFoundException {
        EditView view = new EditView();
        new DraftParts(view.tree()).add("/parties");
        assertThat(copyOf(view).tree().content()).isEqualTo(view.tree().content());
        assertThat(copyOf(new PartsView()).getRemovedFrom()).isNull();
        assertThat(copyOf(new ReviewView()).getFindings()).isEmpty();
    }

    @Test
    void tickedCodesKeepTheOrderOfTheirListAndStrangeOnesStay() {
        List<Object> codes = new ArrayList<>(List.of("ZZZ", "THF"));
        ChosenCodes chosen = ChosenCodes.of(codes, CodeLists.of("OFFENCE"));
        chosen.put("FRA", true);
        assertThat(codes).containsExactly("FRA", "THF", "ZZZ");
        chosen.put("THF", false);
        assertThat(codes).containsExactly("FRA", "ZZZ");
        assertThat(chosen.get("FRA")).isTrue();
    }

    @Test
    void sectionsTellHowFarTheyAre() {
        Surroundings around = Surroundings.plain(Instant.parse("2026-11-22T03:00:00Z"));
        DraftTree started = DraftTree.of(ContentTree.read(Map.of("reportCode", "STR", "urgency", "ROUTINE"))
                .content());
        assertThat(states(started, around)).containsOnly(FormSection.State.UNTOUCHED);
        // The sample has no attachments: their section stays untouched, and nothing is missing.
        assertThat(states(sample, around))
                .hasSize(FormSection.values().length)
                .allMatch(state -> state == FormSection.State.COMPLETE || state == FormSection.State.UNTOUCHED);
        assertThat(states(sample, around).get(FormSection.ATTACHMENTS.ordinal()))
                .isEqualTo(FormSection.State.UNTOUCHED);
        sample.root().put("narrative", "短い");
        sample.root().put("detectionSource", null);
        assertThat(states(sample, around).get(FormSection.REASON.ordinal())).isEqualTo(FormSection.State.ERRORS);
        assertThat(states(sample, around).get(FormSection.OVERVIEW.ordinal())).isEqualTo(FormSection.State.INCOMPLETE);
    }

    @Test
    void placesAndDifferencesAreNamedInWords() {
        Texts texts = Texts.of(Locale.JAPANESE);
        assertThat(new PlaceWords(sample, texts).of("/parties/0/person/kana")).isEqualTo("関係者 p1 › 氏名（カナ）");
        assertThat(new PlaceWords(sample, texts).of("")).isEqualTo("届出全体");
        DraftTree other = DraftTree.of(SAMPLE);
        List<Collision> collisions = List.of(
                new Collision("/attempted", "/attempted", null, true),
                new Collision("/narrative", "/narrative", "理由", "別の理由"));
        assertThat(Difference.of(collisions, sample, other, texts))
                .extracting(Difference::place, Difference::theirs)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("未遂のみか", "はい"),
                        org.assertj.core.api.Assertions.tuple("届出を行う理由", "別の理由"));
    }

    private static List<FormSection.Line> lines(DraftTree tree, Surroundings around) {
        PlaceWords words = new PlaceWords(tree, Texts.of(Locale.JAPANESE));
        return FormSection.lines(tree, RuleBook.STANDARD.check(tree.content(), around), words);
    }

    private static List<FormSection.State> states(DraftTree tree, Surroundings around) {
        return lines(tree, around).stream().map(FormSection.Line::state).toList();
    }

    @SuppressWarnings("unchecked")
    private static <T> T copyOf(T value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
