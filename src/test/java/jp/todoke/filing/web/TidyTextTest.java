package jp.todoke.filing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.domain.MyNumber;
import org.junit.jupiter.api.Test;

class TidyTextTest {
    private final DraftTree tree = DraftTree.of(ContentTree.read(Map.of()).content());

    @Test
    void halfWidthKanaAndControlCharactersAreShownBeforeAndAfter() {
        assertThat(tidy("/narrative", "送付人はﾐﾎﾝと名乗る\u0000")).hasValueSatisfying(tidy -> {
            assertThat(tidy.text()).isEqualTo("送付人はミホンと名乗る");
            assertThat(tidy.before()).isEqualTo("送付人はﾐﾎﾝと名乗る[U+0000]");
            assertThat(tidy.after()).isEqualTo("送付人はミホンと名乗る");
        });
    }

    @Test
    void aLongTextShowsOnlyWhereItDiffers() {
        String long_ = "あ".repeat(300);
        assertThat(tidy("/narrative", long_ + "ｱ" + long_)).hasValueSatisfying(tidy -> assertThat(tidy.before())
                .isEqualTo("…" + "あ".repeat(12) + "ｱ" + "あ".repeat(12) + "…"));
    }

    @Test
    void whatIsComparedLetterByLetterTakesOrdinaryDigits() {
        new DraftParts(tree).add("/wallets");
        assertThat(tidy("/wallets/0/address", "０ｘ５２ ９０")).map(TidyText::text).contains("0x5290");
        assertThat(tidy("/totalAmountJpy", "１,０００,０００")).map(TidyText::text).contains("1000000");
    }

    @Test
    void kanaIsWrittenInKatakana() {
        new DraftParts(tree).add("/parties");
        assertThat(tidy("/parties/0/person/kana", "かくう　たろう"))
                .map(TidyText::text)
                .contains("カクウ　タロウ");
    }

    @Test
    void aNameKeepsItsCharacters() {
        new DraftParts(tree).add("/parties");
        assertThat(tidy("/parties/0/person/nativeName", "髙﨑 𠮷郎")).isEmpty();
        assertThat(tidy("/narrative", "㈱見本の①")).isEmpty();
    }

    @Test
    void nothingSaidIsNothingToTidy() {
        assertThat(TidyText.of("", tree)).isEmpty();
        assertThat(TidyText.of("/narrative", tree)).isEmpty();
        assertThat(TidyText.of("/parties/7/ref", tree)).isEmpty();
    }

    @Test
    void onlyNumbersWithTheCheckDigitOfAnIndividualNumberAreTakenOut() {
        assertThat(MyNumber.without("番号 1234 5678 9018 と 123456789012 と １２３４５６７８９０１８。"))
                .isEqualTo("番号  と 123456789012 と 。");
    }

    private Optional<TidyText> tidy(String pointer, String said) {
        tree.say(pointer, said);
        return TidyText.of(pointer, tree);
    }
}
