package jp.todoke.summaries.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import jp.todoke.summaries.rendering.FontRuns.Run;
import jp.todoke.summaries.rendering.FontShelf.Family;
import org.junit.jupiter.api.Test;

class FontRunsTest {
    private static final FontShelf FONTS = new FontShelf();
    private final Unprintables unprintables = new Unprintables();

    @Test
    void japaneseIsOneRun() {
        assertThat(japanese("髙﨑𠮷郎 (2026年) JST")).containsExactly(new Run(Family.JAPANESE, "髙﨑𠮷郎 (2026年) JST"));
    }

    @Test
    void wordWithALetterThatIsMissingGoesToTheOtherFamilyWhole() {
        assertThat(japanese("氏名 Быкаў です"))
                .containsExactly(
                        new Run(Family.JAPANESE, "氏名 "),
                        new Run(Family.LATIN, "Быкаў "),
                        new Run(Family.JAPANESE, "です"));
    }

    @Test
    void whatCannotBeSeenIsShown() {
        assertThat(japanese("exe\u202Egnp\u200B")).containsExactly(new Run(Family.JAPANESE, "exe〓gnp〓"));
        assertThat(unprintables.found())
                .containsExactly(new Unprintables.Found(0x200B, 1), new Unprintables.Found(0x202E, 1));
    }

    @Test
    void whatXmlForbidsIsShown() {
        assertThat(unprintables.withoutForbidden("a\u0000b\uD800c\td\n")).isEqualTo("a〓b〓c\td\n");
        assertThat(unprintables.found())
                .containsExactly(new Unprintables.Found(0, 1), new Unprintables.Found(0xD800, 1));
    }

    @Test
    void nothingOfATextIsLost() {
        String text = "Ж ў é İ ﾊﾝ 漢字\n①";
        assertThat(String.join("", japanese(text).stream().map(Run::text).toList()))
                .isEqualTo(text);
        assertThat(unprintables.isEmpty()).isTrue();
    }

    @Test
    void hashesAreSetInFixedPitch() {
        FontRuns runs = new FontRuns(FONTS.coverage(), Locale.JAPANESE, unprintables);
        assertThat(runs.of("0xAb 9f", true)).containsExactly(new Run(Family.MONO, "0xAb 9f"));
    }

    @Test
    void longCodesAreDividedAtTheirCapacity() {
        assertThat(Words.chunks("abcdefghij", 4)).containsExactly("abcd", "efgh", "ij");
        assertThat(Words.chunks("漢字ab", 4)).containsExactly("漢字", "ab");
        assertThat(Words.chunks("", 4)).containsExactly("");
    }

    private List<Run> japanese(String text) {
        return new FontRuns(FONTS.coverage(), Locale.JAPANESE, unprintables).of(text, false);
    }
}
