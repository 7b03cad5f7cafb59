package jp.todoke.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import jp.todoke.sanctions.domain.EditionFile;
import org.junit.jupiter.api.Test;

class DemonstrationTitlesTest {

    @Test
    void titlesSayHowManyOfWhomInBothLanguages() {
        assertThat(titles(Locale.JAPANESE))
                .containsExactly(
                        "資産凍結等の措置の対象者の追加：ロシア連邦 個人6・団体4",
                        "資産凍結等の措置の対象者の追加：ロシア連邦 個人18・団体4、ベラルーシ共和国 個人7・団体2",
                        "資産凍結等の措置の対象者の追加：ロシア連邦 個人20・団体2、ベラルーシ共和国 個人12・団体10",
                        "資産凍結等の措置の対象者の追加：ベラルーシ共和国 団体3");
        assertThat(titles(Locale.ENGLISH))
                .contains(
                        "Persons and bodies whose assets are frozen, added: "
                                + "Russian Federation 20 individuals, 2 bodies; Republic of Belarus 12 individuals, 10 bodies",
                        "Persons and bodies whose assets are frozen, added: Republic of Belarus 3 bodies");
    }

    private static List<String> titles(Locale locale) {
        return EditionFile.march2022().editions().stream()
                .map(edition -> DemonstrationNotices.title(edition, locale))
                .toList();
    }
}
