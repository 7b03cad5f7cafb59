package jp.todoke.summaries.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JapaneseLineBreaksTest {

    @Test
    void noLineBeginsWithAStopASmallKanaOrAClosingBracket() {
        assertThat(pieces("口座（仮）を、チェックした。")).containsExactly("口", "座", "（仮）", "を、", "チェッ", "ク", "し", "た。");
    }

    @Test
    void noLineEndsWithAnOpeningBracket() {
        assertThat(pieces("は「見本")).containsExactly("は", "「見", "本");
    }

    @Test
    void figuresStayTogether() {
        assertThat(pieces("09:15 JST 1,234.56円")).containsExactly("09:15 ", "JST ", "1,234.56", "円");
    }

    @Test
    void wordsOfOtherLanguagesBreakAtSpaces() {
        assertThat(pieces("Васіль Быкаў wrote")).containsExactly("Васіль ", "Быкаў ", "wrote");
    }

    @Test
    void aTextOfForbiddenCharactersOnlyHasNoBreak() {
        assertThat(pieces("、、、、")).containsExactly("、、、、");
    }

    private static List<String> pieces(String text) {
        JapaneseLineBreaks breaks = new JapaneseLineBreaks();
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
            pieces.add(text.substring(from, at));
            from = at;
        }
        return pieces;
    }
}
