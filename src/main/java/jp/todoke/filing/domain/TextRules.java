package jp.todoke.filing.domain;

import static jp.todoke.filing.domain.Example.sample;
import static jp.todoke.filing.domain.Example.set;
import static jp.todoke.filing.domain.Rule.fatal;
import static jp.todoke.filing.domain.Rule.warning;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import jp.todoke.filing.Person.Identification;
import jp.todoke.filing.Said;
import jp.todoke.platform.wallet.Secrets;

/**
 * Rules on text as such. Markup (T06) is text like any other, kept as it is and always shown as text; the filer is told so.
 */
final class TextRules {
    private static final Set<String> DUMMIES = Set.of(
            "n/a",
            "na",
            "none",
            "nil",
            "null",
            "unknown",
            "tbd",
            "xxx",
            "xxxx",
            "test",
            "-",
            "--",
            "?",
            "不明",
            "なし",
            "無し",
            "未定",
            "ー",
            "1900-01-01",
            "1970-01-01",
            "2100-12-31",
            "9999-12-31");

    private static final Pattern MARKUP = Pattern.compile(
            "</?[A-Za-z][A-Za-z0-9]{0,15}(\\s[^<>]{0,300})?/?>|<!--|javascript:", Pattern.CASE_INSENSITIVE);

    static final Rule T01 = fatal("T01")
            .says(
                    "使えない文字が含まれています。制御文字や壊れた文字を取り除いてください。",
                    "The text holds characters that cannot be kept. Please remove control or broken characters.")
            .bad(set("/actionComment", "停止しました。\u0000"))
            .good(set("/actionComment", "停止しました。\n書類を求めました。"))
            .looks((look, out) -> {
                for (Leaf leaf : look.leaves()) {
                    int at = leaf.plain() ? -1 : forbidden(leaf.text());
                    if (at >= 0) {
                        out.at(
                                leaf.pointer(),
                                "（先頭から {0} 文字目）",
                                "(at character {0})",
                                leaf.text().codePointCount(0, at) + 1);
                    }
                }
            });

    static final Rule T02 = warning("T02")
            .says(
                    "半角カタカナや、合成されていない文字が含まれています。入力どおりに保存します。意図した文字か確かめてください。",
                    "The text holds half-width katakana or characters that are not composed. It is kept as entered."
                            + " Please check that it is meant so.")
            .bad(set("/parties/1/entity/representative", "ﾐﾎﾝ ﾀﾛｳ"))
            .good(set("/parties/1/entity/representative", "ミホン タロウ"))
            .looks((look, out) -> {
                for (Leaf leaf : look.leaves()) {
                    out.when(!leaf.plain() && changes(leaf.text()), leaf.pointer());
                }
            });

    static final Rule T03 = fatal("T03")
            .says(
                    "個人番号（マイナンバー）とみられる番号があります。個人番号は届出に書けません。個人番号でなければ、その旨を確認してください。",
                    "There is a number that looks like an Individual Number (My Number). It must not be in a filing."
                            + " If it is none, please confirm so.")
            .bad(set("/actionComment", "番号 1234 5678 9018 の書類を受け取りました。"))
            .good(set("/actionComment", "番号 1234 5678 9018 の書類を受け取りました。").and("/noMyNumber", true))
            .looks((look, out) -> {
                if (Boolean.TRUE.equals(look.content().noMyNumber())) {
                    return;
                }
                for (Leaf leaf : look.leaves()) {
                    boolean free = leaf.field().kind() == Said.Kind.LINES
                            || leaf.field().name().equals("registrationNumber");
                    out.when(free && MyNumber.within(leaf.text()), leaf.pointer());
                }
                look.eachPart(Identification.class, (pointer, document) -> {
                    boolean licence = "DRIVL".equals(document.kind());
                    String number = document.number();
                    out.when(!licence && number != null && MyNumber.within(number), pointer + "/number");
                });
            });

    static final Rule T04 = warning("T04")
            .says(
                    "①や㈱のような環境依存文字、または外字が含まれています。相手の画面で正しく見えないことがあります。",
                    "The text holds machine-dependent characters such as ① or ㈱, or private ones; they may not show everywhere.")
            .bad(set("/actionComment", "㈱見本に照会しました。"))
            .good(set("/actionComment", "株式会社見本に照会しました。"))
            .looks((look, out) -> {
                for (Leaf leaf : look.leaves()) {
                    out.when(!leaf.plain() && leaf.text().codePoints().anyMatch(TextRules::dependent), leaf.pointer());
                }
            });

    static final Rule T05 = warning("T05")
            .says(
                    "理由の欄に表のような文字の並びがあります。取引は取引の欄に記入すると、集計と検索ができます。",
                    "The reason holds something like a table. Transactions are better entered as transactions.")
            .bad(set("/narrative", "次のとおりです。\n" + "11月1日\t入金\t100000\n".repeat(4) + "あ".repeat(200)))
            .good(sample())
            .looks((look, out) -> {
                String narrative = look.content().narrative();
                long rows = narrative == null
                        ? 0
                        : narrative
                                .lines()
                                .filter(line -> line.chars()
                                                .filter(c -> c == '\t' || c == '|' || c == '｜')
                                                .count()
                                        >= 2)
                                .count();
                out.when(rows >= 3, "/narrative");
            });

    static final Rule T06 = warning("T06")
            .says(
                    "HTMLのタグやスクリプトのような文字の並びがあります。働くことはなく、文字のまま保存・表示されます。意図したものか確かめてください。",
                    "The text holds something like HTML or a script. It is kept and shown as plain text only."
                            + " Please check that it is meant so.")
            .bad(set("/actionComment", "照会への返信 <script>alert(1)</script> を受けました。"))
            .good(set("/actionComment", "入金額 < 出金額 を確認しました。"))
            .looks((look, out) -> {
                for (Leaf leaf : look.leaves()) {
                    boolean perhaps =
                            leaf.text().indexOf('<') >= 0 || leaf.text().indexOf(':') >= 0;
                    out.when(perhaps && MARKUP.matcher(leaf.text()).find(), leaf.pointer());
                }
            });

    static final Rule T07 = warning("T07")
            .says(
                    "「不明」や N/A のような仮の値です。分からない項目は空欄のままにするか、「不明」の印を付けてください。",
                    "This looks like a dummy value. Please leave what is not known empty, or tick that it is not known.")
            .bad(set("/parties/0/person/employer", "N/A"))
            .good(Example.without("/parties/0/person/employer"))
            .looks((look, out) -> {
                for (Leaf leaf : look.leaves()) {
                    boolean coded = !leaf.field().codeList().isEmpty();
                    out.when(!coded && dummy(leaf), leaf.pointer());
                }
            });

    static final Rule T09 = fatal("T09")
            .says(
                    "秘密鍵またはシード（復元用の語句）が含まれています。保存できません。取り除いてください。",
                    "The text holds a private key, a seed or seed words. It is not stored anywhere. Please remove it.")
            .bad(set("/actionComment", "鍵 5Kd3NBUAdUnhyzenEwVLy9pBKxSwXvE9FMPyR4UKZvpe6E3AgLr を確認。"))
            .good(set("/actionComment", "アドレス 1AGNa15ZQXAZUgFiqJ2i7Z2DPU2J6hW62i を確認。"))
            .looks((look, out) -> {
                for (Leaf leaf : look.leaves()) {
                    // Addresses and tags have rule A09, which looks harder.
                    boolean address = leaf.field().name().equals("address")
                            || leaf.field().name().equals("tagOrMemo");
                    out.when(!address && Secrets.within(leaf.text()), leaf.pointer());
                }
            });

    static final Rule T11 = warning("T11")
            .says(
                    "文章の中に64桁の16進数があります。トランザクションIDなら取引の欄に記入してください。秘密鍵なら、ただちに取り除いてください。",
                    "The text holds 64 hexadecimal digits. A transaction id belongs to its transaction; a private key must be"
                            + " removed at once.")
            .bad(set("/actionComment", "値は " + "a1".repeat(32) + " です。"))
            .good(set("/actionComment", "値は " + "a1".repeat(20) + " です。"))
            .looks((look, out) -> {
                for (Leaf leaf : look.leaves()) {
                    boolean prose = leaf.field().kind() == Said.Kind.LINES;
                    out.when(prose && Secrets.perhapsWithin(leaf.text()), leaf.pointer());
                }
            });

    static final List<Rule> ALL = List.of(T01, T02, T03, T04, T05, T06, T07, T09, T11);

    private TextRules() {}

    /** Whether half-width katakana stands in it, or characters that are not composed. */
    private static boolean changes(String text) {
        return text.chars().anyMatch(c -> c >= 0xff61 && c <= 0xff9f)
                || !Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }

    private static boolean dummy(Leaf leaf) {
        String text = leaf.plain() ? leaf.text() : Normalizer.normalize(leaf.text(), Normalizer.Form.NFKC);
        return DUMMIES.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** Index of the first forbidden character, or -1. */
    private static int forbidden(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                int point = Character.toCodePoint(c, text.charAt(i + 1));
                if ((point & 0xfffe) == 0xfffe) {
                    return i;
                }
                i++;
                continue;
            }
            boolean control = Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r';
            boolean none = c >= 0xfffe || c >= 0xfdd0 && c <= 0xfdef;
            // Directional overrides make a text read other than it is.
            boolean override = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
            if (control || none || override || Character.isSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean dependent(int point) {
        return point >= 0x2460 && point <= 0x24ff
                || point >= 0x3200 && point <= 0x33ff
                || point >= 0x2160 && point <= 0x217f
                || point >= 0xe000 && point <= 0xf8ff
                || point >= 0xf0000;
    }
}
