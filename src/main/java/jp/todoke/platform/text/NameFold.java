package jp.todoke.platform.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The form in which names are compared, never shown: without width, case, accents, spaces and marks, hiragana as katakana,
 * small kana as large ones, sounds that are written in two ways as one, old kanji as new ones (髙 as 高). What is folded
 * alike need not be the same name; what is the same name should fold alike.
 */
public final class NameFold {
    /** Grows with every change of what a name folds to; stored keys of an earlier version are made anew. */
    public static final int VERSION = 2;

    /** Marks that Latin letters carry; kana's voicing marks (U+3099) are none of them. */
    private static final Pattern ACCENTS = Pattern.compile("[\u0300-\u036f]");

    private static final Pattern VARIATION_SELECTORS = Pattern.compile("[\ufe00-\ufe0f\\x{e0100}-\\x{e01ef}]");

    /** Spaces, hyphens and dashes, dots, commas, apostrophes, the long-vowel mark. */
    private static final Pattern DROPPED = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cf}ー・゠.,'’‘`´\"“”()（）「」]");

    /** A voiced ウ with the small vowel that it may carry. */
    private static final Pattern VOICED_U = Pattern.compile("ヴ([ァィェォ]?)");

    /** Letters that accents cannot be taken off, since they are letters of their own. */
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ß", "ss"),
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ø", "o"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("þ", "th"),
            Map.entry("ł", "l"),
            Map.entry("ħ", "h"),
            Map.entry("ı", "i"));

    /** Sounds written in several ways; before small kana become large. */
    private static final String[][] SOUNDS = {
        {"ヴァ", "バ"}, {"ヴィ", "ビ"}, {"ヴェ", "ベ"}, {"ヴォ", "ボ"}, {"ヴ", "ブ"},
        {"ティ", "チ"}, {"ディ", "ジ"}, {"ツァ", "ツ"}, {"ヂ", "ジ"}, {"ヅ", "ズ"},
        {"ヰ", "イ"}, {"ヱ", "エ"}, {"ヲ", "オ"}
    };

    private static final String SMALL = "ァィゥェォッャュョヮヵヶ";
    private static final String LARGE = "アイウエオツヤユヨワカケ";
    private static final int KATAKANA = 'ァ' - 'ぁ';
    private static final Map<Integer, Integer> KANJI = kanji();

    private NameFold() {}

    /** The folded form; empty where nothing of the text names anybody. */
    public static String fold(String name) {
        return finish(katakana(plain(name)));
    }

    /**
     * All forms under which a name is kept and looked for: the folded one, and where ヴ is written also the one that writes
     * it as ウ (ヴラジーミル, ウラジーミル).
     */
    public static Set<String> variants(String name) {
        String kana = katakana(plain(name));
        Set<String> variants = new LinkedHashSet<>();
        variants.add(finish(kana));
        if (kana.indexOf('ヴ') >= 0) {
            variants.add(finish(VOICED_U.matcher(kana).replaceAll("ウ$1")));
        }
        variants.remove("");
        return variants;
    }

    private static String plain(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
        plain = ACCENTS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD))
                .replaceAll("");
        plain = VARIATION_SELECTORS
                .matcher(Normalizer.normalize(plain, Normalizer.Form.NFC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        return DROPPED.matcher(plain).replaceAll("");
    }

    private static String katakana(String text) {
        StringBuilder katakana = new StringBuilder();
        text.codePoints().forEach(c -> katakana.appendCodePoint(c >= 'ぁ' && c <= 'ゖ' ? c + KATAKANA : c));
        return katakana.toString();
    }

    private static String finish(String katakana) {
        String sounds = katakana;
        for (String[] sound : SOUNDS) {
            sounds = sounds.replace(sound[0], sound[1]);
        }
        StringBuilder folded = new StringBuilder();
        sounds.codePoints().forEach(c -> {
            int small = SMALL.indexOf(c);
            if (c == '々' && folded.length() > 0) {
                folded.appendCodePoint(folded.codePointBefore(folded.length()));
            } else {
                folded.appendCodePoint(small >= 0 ? LARGE.charAt(small) : KANJI.getOrDefault(c, c));
            }
        });
        return folded.toString();
    }

    /** Each line: the form to compare by, then those that stand for it. */
    private static Map<Integer, Integer> kanji() {
        Map<Integer, Integer> kanji = new HashMap<>();
        TextFile.read(NameFold.class, "kanji-variants.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> {
                    int[] forms = line.replace(" ", "").codePoints().toArray();
                    for (int i = 1; i < forms.length; i++) {
                        kanji.put(forms[i], forms[0]);
                    }
                });
        return Map.copyOf(kanji);
    }
}
