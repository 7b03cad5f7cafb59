package jp.todoke.sanctions.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.todoke.sanctions.Change;
import jp.todoke.sanctions.ChangeKind;
import jp.todoke.sanctions.Designation;
import jp.todoke.sanctions.DesignationId;
import jp.todoke.sanctions.Edition;
import jp.todoke.sanctions.Fact;
import jp.todoke.sanctions.ListStatus;
import jp.todoke.sanctions.NameScript;
import jp.todoke.sanctions.SubjectType;
import org.junit.jupiter.api.Test;

class March2022Test {

    private final EditionFile file = EditionFile.march2022();

    @Test
    void thereAreFourEditionsOfTheMinistrysList() {
        assertThat(file.list().id()).isEqualTo("MOF");
        assertThat(file.editions().stream().map(edition -> edition.id().value()))
                .containsExactly("MOF-2022-03-01", "MOF-2022-03-03", "MOF-2022-03-08", "MOF-2022-03-11");
    }

    @Test
    void russiaHasFortyFourPersonsAndTenBodiesBelarusNineteenAndFifteen() {
        assertThat(count("RU", SubjectType.PERSON)).isEqualTo(44);
        assertThat(count("RU", SubjectType.BODY)).isEqualTo(10);
        assertThat(count("BY", SubjectType.PERSON)).isEqualTo(19);
        assertThat(count("BY", SubjectType.BODY)).isEqualTo(15);
    }

    @Test
    void eachNoticeHasItsOwnShare() {
        assertThat(shares("2022-03-01")).containsExactly(6, 4, 0, 0);
        assertThat(shares("2022-03-03")).containsExactly(18, 4, 7, 2);
        assertThat(shares("2022-03-08")).containsExactly(20, 2, 12, 10);
        assertThat(shares("2022-03-11")).containsExactly(0, 0, 0, 3);
    }

    @Test
    void eachDesignationIsListedOnceAndAdded() {
        List<Change> changes = changes();
        Set<DesignationId> ids = new HashSet<>();
        assertThat(changes).allSatisfy(change -> {
            assertThat(change.kind()).isEqualTo(ChangeKind.ADDED);
            assertThat(ids.add(change.designation().id())).isTrue();
        });
    }

    @Test
    void numbersRunWithoutGapInEachMeasure() {
        changes().stream()
                .collect(Collectors.groupingBy(
                        change -> change.designation().measure().id()))
                .forEach((measure, changes) -> {
                    List<Integer> numbers = changes.stream()
                            .map(change -> Integer.valueOf(change.designation().number()))
                            .toList();
                    for (int i = 0; i < numbers.size(); i++) {
                        assertThat(numbers.get(i)).as(measure).isEqualTo(i + 1);
                    }
                });
    }

    @Test
    void allButTheOneStruckOutSinceHaveAJapaneseAndALatinName() {
        List<Designation> nameless = changes().stream()
                .map(Change::designation)
                .filter(designation -> designation.name(NameScript.JAPANESE).isEmpty()
                        || designation.name(NameScript.LATIN).isEmpty())
                .toList();
        assertThat(nameless).singleElement().satisfies(designation -> {
            assertThat(designation.id().value()).isEqualTo("MOF-RU-PERSONS-38");
            assertThat(designation.status()).isEqualTo(ListStatus.DELETED);
            assertThat(designation.statusNote()).isEqualTo("2025.1.10削除");
            assertThat(designation.names()).isEmpty();
            assertThat(designation.facts()).isEmpty();
        });
    }

    @Test
    void theFirstPersonIsAsTheListPrintsHim() {
        Designation designation = find("MOF-RU-PERSONS-1");
        assertThat(designation.name(NameScript.JAPANESE)).contains("ウラジーミル・プーチン");
        assertThat(designation.name(NameScript.LATIN)).contains("Vladimir Putin");
        assertThat(designation.fact(Fact.BIRTH_DATE)).contains("1952年10月7日");
        assertThat(designation.birthDate()).isEqualTo(LocalDate.of(1952, 10, 7));
        assertThat(designation.fact(Fact.NATIONALITY)).isEmpty();
    }

    @Test
    void aYearOfBirthStaysAYear() {
        Designation designation = find("MOF-BY-PERSONS-4");
        assertThat(designation.fact(Fact.BIRTH_DATE)).contains("1963年");
        assertThat(designation.birthDate()).isNull();
    }

    @Test
    void theBankListedThreeDaysBeforeTheFirstNoticeKeepsItsOwnDate() {
        assertThat(find("MOF-RU-BANKS-1").listedOn()).isEqualTo(LocalDate.of(2022, 2, 26));
        assertThat(find("MOF-RU-BANKS-2").listedOn()).isEqualTo(LocalDate.of(2022, 3, 1));
    }

    @Test
    void anUnknownMemberOfTheFileIsRefused() {
        byte[] file = "{\"schema\":1,\"surprise\":true}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> EditionFile.read(new ByteArrayInputStream(file)))
                .hasMessageContaining("surprise");
    }

    private int count(String programme, SubjectType type) {
        return count(changes(), programme, type);
    }

    private static int count(List<Change> changes, String programme, SubjectType type) {
        return (int) changes.stream()
                .map(Change::designation)
                .filter(designation ->
                        designation.measure().programme().equals(programme) && designation.type() == type)
                .count();
    }

    private List<Integer> shares(String noticeDate) {
        Edition edition = file.editions().stream()
                .filter(one -> one.id().noticeDate().toString().equals(noticeDate))
                .findFirst()
                .orElseThrow();
        return List.of(
                count(edition.changes(), "RU", SubjectType.PERSON),
                count(edition.changes(), "RU", SubjectType.BODY),
                count(edition.changes(), "BY", SubjectType.PERSON),
                count(edition.changes(), "BY", SubjectType.BODY));
    }

    private List<Change> changes() {
        return file.editions().stream()
                .flatMap(edition -> edition.changes().stream())
                .toList();
    }

    private Designation find(String id) {
        return changes().stream()
                .map(Change::designation)
                .filter(designation -> designation.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
