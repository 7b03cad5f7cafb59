package jp.todoke.sanctions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntrySearchTest {
    private static final List<EntrySearch.Folded> ENTRIES = List.of(
            entry("1", name(NameKind.PRIMARY, NameScript.JAPANESE, "イワン・ヴラジーミロフ")),
            entry(
                    "2",
                    name(NameKind.PRIMARY, NameScript.JAPANESE, "ヴラジーミル・ソロヴィヨフ"),
                    name(NameKind.PRIMARY, NameScript.LATIN, "Vladimir Solovyöv"),
                    name(NameKind.WEAK_ALIAS, NameScript.JAPANESE, "高橋")),
            entry("12", name(NameKind.PRIMARY, NameScript.ORIGINAL, "Владимир")));

    @ParameterizedTest
    @ValueSource(strings = {"ソロヴィヨフ", "そろびよふ", "ｿﾛｳﾞｨﾖﾌ", "SOLOVYOV", "vladimir  solovyov", "髙橋", "MOF-X-2", "mof-x-2"})
    void anEntryIsFoundByAnyNameInAnyWritingAndByItsNumber(String words) {
        assertThat(found(words)).containsExactly("MOF-X-2");
    }

    @Test
    void wholeNamesComeBeforeBeginningsAndThoseBeforeTheRest() {
        assertThat(found("ヴラジーミ")).containsExactly("MOF-X-2", "MOF-X-1");
        assertThat(found("владимир")).containsExactly("MOF-X-12");
        assertThat(found("だれでもない")).isEmpty();
        assertThat(EntrySearch.find(ENTRIES, "ヴラジーミ", 1)).hasSize(1);
    }

    private static List<String> found(String words) {
        return EntrySearch.find(ENTRIES, words, 20).stream()
                .map(entry -> entry.designation().id().value())
                .toList();
    }

    private static DesignationName name(NameKind kind, NameScript script, String value) {
        return new DesignationName(kind, script, value);
    }

    private static EntrySearch.Folded entry(String number, DesignationName... names) {
        return EntrySearch.Folded.of(new ListedEntry(
                "見本リスト",
                new Designation(
                        DesignationId.of("MOF", "X", number),
                        new Measure("X", "RU", SubjectType.PERSON, "見本の措置", "Sample"),
                        number,
                        LocalDate.EPOCH,
                        List.of(names),
                        Map.of(),
                        null,
                        ListStatus.LISTED,
                        null)));
    }
}
