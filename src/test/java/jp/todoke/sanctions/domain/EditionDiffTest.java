package jp.todoke.sanctions.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.todoke.sanctions.Change;
import jp.todoke.sanctions.ChangeCounts;
import jp.todoke.sanctions.ChangeKind;
import jp.todoke.sanctions.Designation;
import jp.todoke.sanctions.DesignationId;
import jp.todoke.sanctions.DesignationName;
import jp.todoke.sanctions.Fact;
import jp.todoke.sanctions.FieldChange;
import jp.todoke.sanctions.ListStatus;
import jp.todoke.sanctions.Measure;
import jp.todoke.sanctions.NameKind;
import jp.todoke.sanctions.NameScript;
import jp.todoke.sanctions.SubjectType;
import org.junit.jupiter.api.Test;

class EditionDiffTest {

    private static final Measure MEASURE = new Measure("XX-PERSONS", "XX", SubjectType.PERSON, "甲", "A");

    @Test
    void theSameEditionTwiceChangesNothing() {
        List<Designation> edition = List.of(person("1", "Ann", Map.of(Fact.PASSPORT, "A1")));
        assertThat(EditionDiff.between(edition, edition)).isEmpty();
    }

    @Test
    void whatIsNewIsAddedAndWhatIsGoneIsRemoved() {
        List<Change> changes =
                EditionDiff.between(List.of(person("1", "Ann", Map.of())), List.of(person("2", "Bob", Map.of())));
        assertThat(changes).extracting(Change::kind).containsExactly(ChangeKind.ADDED, ChangeKind.REMOVED);
        assertThat(ChangeCounts.of(changes)).isEqualTo(new ChangeCounts(1, 0, 0, 0, 1, 0));
    }

    @Test
    void anAmendmentTellsEachFieldBeforeAndAfter() {
        List<Change> changes = EditionDiff.between(
                List.of(person("1", "Ann", Map.of(Fact.PASSPORT, "A1", Fact.POSITION, "Clerk"))),
                List.of(person("1", "Anne", Map.of(Fact.PASSPORT, "A2", Fact.ADDRESS, "Minsk"))));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(ChangeKind.AMENDED);
            assertThat(change.fields())
                    .containsExactly(
                            new FieldChange("NAMES", "Ann", "Anne"),
                            new FieldChange("POSITION", "Clerk", null),
                            new FieldChange("PASSPORT", "A1", "A2"),
                            new FieldChange("ADDRESS", null, "Minsk"));
        });
    }

    @Test
    void oneListedTwiceInAnEditionIsRefused() {
        List<Designation> twice = List.of(person("1", "Ann", Map.of()), person("1", "Ann", Map.of()));
        assertThatThrownBy(() -> EditionDiff.between(List.of(), twice)).hasMessageContaining("listed twice");
    }

    private static Designation person(String number, String name, Map<Fact, String> facts) {
        return new Designation(
                DesignationId.of("MOF", MEASURE.id(), number),
                MEASURE,
                number,
                LocalDate.of(2022, 3, 1),
                List.of(new DesignationName(NameKind.PRIMARY, NameScript.LATIN, name)),
                facts,
                null,
                ListStatus.LISTED,
                null);
    }
}
