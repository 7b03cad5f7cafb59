package jp.todoke.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameFoldTest {
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        // Width, spaces, marks
        "ｳﾗｼﾞｰﾐﾙ, ウラジーミル",
        "ﾀｶﾊｼ ﾀﾛｳ, タカハシ　タロウ",
        "ジョン・スミス, ジョンスミス",
        "'O’Neil, Mary-Ann', oneil maryann",
        "ＡＢＣ商事（株）, abc商事株",
        // Hiragana, small kana, long vowels
        "たかはし, タカハシ",
        "プーチン, ぷちん",
        "きゃりー, キヤリ",
        "ちょう, チヨウ",
        "ヶ崎, ケ崎",
        // Sounds
        "ヴァイオリン, バイオリン",
        "メドヴェデフ, メドベデフ",
        "ディーン, ジーン",
        "ティム, チム",
        "ツァオ, ツオ",
        "ちぢむ, チジム",
        "みかづき, ミカズキ",
        "ヱビス, エビス",
        "かをる, カオル",
        // domain.md 6.2: what ICU says and what Japanese newspapers say
        "プチン, プーチン",
        "ドミトリ, ドミトリー",
        "ヴラジミル, ブラジーミル",
        "エフゲニー, エフゲニ",
        "チムチェンコ, ティムチェンコ",
        // Old and new kanji
        "髙橋, 高橋",
        "山﨑, 山崎",
        "澤田, 沢田",
        "齋藤, 斉藤",
        "齊藤, 斎藤",
        "渡邊, 渡辺",
        "渡邉, 渡辺",
        "國分, 国分",
        "廣島, 広嶋",
        "櫻井, 桜井",
        "德川, 徳川",
        "𠮷野, 吉野",
        "佐々木, 佐佐木",
        "神田, 神田",
        // Latin
        "Lukašenko, LUKASENKO",
        "Šojgu, sojgu",
        "Müller, muller",
        "Łódź, lodz",
        "Straße, STRASSE",
        "Ёлкин, елкин"
    })
    void theSameNameFoldsAlike(String one, String other) {
        assertThat(NameFold.fold(one)).isNotEmpty().isEqualTo(NameFold.fold(other));
    }

    @ParameterizedTest(name = "{0} ≠ {1}")
    @CsvSource({"かき, かぎ", "ハナコ, バナコ", "高橋, 高梁", "Ivan, Iván Petrov", "佐藤, 加藤", "ホン, ボン"})
    void namesThatDifferStayDifferent(String one, String other) {
        assertThat(NameFold.fold(one)).isNotEqualTo(NameFold.fold(other));
    }

    @Test
    void aNameWithVuIsAlsoFoundWhereItIsWrittenWithU() {
        assertThat(NameFold.variants("ヴラジーミル")).containsExactly(NameFold.fold("ブラジーミル"), NameFold.fold("ウラジーミル"));
        assertThat(NameFold.variants("ヴィクトル")).contains(NameFold.fold("ウィクトル"), NameFold.fold("ビクトル"));
        assertThat(NameFold.variants("たかはし")).containsExactly("タカハシ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　・-ー", "()"})
    void whatNamesNobodyFoldsToNothing(String text) {
        assertThat(NameFold.fold(text)).isEmpty();
        assertThat(NameFold.variants(text)).isEmpty();
    }

    @Test
    void foldingAgainChangesNothing() {
        for (String name : new String[] {"髙橋 ヴァーニャ", "齋藤々", "Łukašenko", "ヴラジーミル・プーチン"}) {
            String once = NameFold.fold(name);
            assertThat(NameFold.fold(once)).isEqualTo(once);
        }
    }
}
