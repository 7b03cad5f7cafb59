package jp.todoke.filing.domain.intake;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.todoke.filing.CodeList;
import jp.todoke.filing.CodeLists;
import jp.todoke.filing.Shape;
import jp.todoke.platform.text.Dates;

/**
 * Reads one cell the way people write in spreadsheets: dates with slashes or 年月日, amounts with separators, words in place
 * of codes. What cannot be read that way is left as it was said, and the rules then tell what is wrong with it.
 */
final class Cell {
    private static final Pattern DAY =
            Pattern.compile("(?:令和 ?(元|[0-9]{1,2})|([0-9]{4}))[年/.-] ?([0-9]{1,2})[月/.-] ?([0-9]{1,2})日?");
    private static final Pattern PACKED = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern TIME = Pattern.compile(
            "(.+?)[ T]+([0-9]{1,2})[:時]([0-9]{1,2})(?:[:分]([0-9]{1,2})?(?:\\.[0-9]+)?秒?)? ?(JST|UTC|Z)?");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");
    private static final Pattern CURRENCY = Pattern.compile("^(JPY|[¥\\\\])? ?(.*?) ?(円|JPY)?$");
    private static final Set<String> YES =
            Set.of("はい", "yes", "y", "true", "1", "○", "〇", "◯", "有", "あり", "レ", "✓", "疑わしい", "該当");
    private static final Set<String> NO = Set.of("いいえ", "no", "n", "false", "0", "×", "x", "無", "なし", "非該当");

    private static final Set<String> NOT_KNOWN = Set.of("不明", "unknown", "not known");

    private Cell() {}

    /**
     * Whether the cell states that what belongs there is not known, and a filer may state that of this field. A code of the
     * field's own list that says so goes before.
     */
    static boolean unknown(Shape.Field field, String said) {
        String plain = Normalizer.normalize(said, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return field.unknowable()
                && NOT_KNOWN.contains(plain)
                && field.codes().flatMap(list -> code(list, plain)).isEmpty();
    }

    /** A text, a yes or no, or the cell as it was said; empty where it says nothing. */
    static Optional<Object> read(Shape.Field field, String said) {
        String text = said.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (field.holds() == Shape.Holds.FLAG) {
            return Optional.of(flag(plain).<Object>map(yes -> yes).orElse(text));
        }
        Optional<CodeList> codes =
                field.name().equals("network") ? Optional.of(CodeLists.of("NETWORK")) : field.codes();
        if (codes.isPresent()) {
            return Optional.of(code(codes.get(), plain).orElse(text));
        }
        return Optional.of(
                switch (field.kind()) {
                    case DATE, PARTIAL_DATE ->
                        day(plain).map(LocalDate::toString).orElse(text);
                    case INSTANT -> instant(plain).orElse(text);
                    case YEN, AMOUNT, NUMBER -> number(plain);
                    case REF, FIELD -> plain;
                    case TEXT, LINES -> text;
                });
    }

    private static Optional<Boolean> flag(String plain) {
        String word = plain.toLowerCase(Locale.ROOT);
        return YES.contains(word) ? Optional.of(true) : NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    /** The code itself, its word in either language, or the only code whose words hold the text. */
    private static Optional<String> code(CodeList list, String plain) {
        Optional<String> exact = list.codes().stream()
                .filter(code -> same(code.code(), plain) || same(code.ja(), plain) || same(code.en(), plain))
                .map(CodeList.Code::code)
                .findFirst();
        if (exact.isPresent()) {
            return exact;
        }
        List<CodeList.Code> near = plain.length() < 2 ? List.of() : list.search(plain);
        return near.size() == 1 ? Optional.of(near.get(0).code()) : Optional.empty();
    }

    private static boolean same(String word, String plain) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC).equalsIgnoreCase(plain);
    }

    private static Optional<LocalDate> day(String plain) {
        Matcher day = DAY.matcher(plain);
        Matcher packed = PACKED.matcher(plain);
        try {
            if (day.matches()) {
                String era = day.group(1);
                // 令和 (Reiwa) 1 is 2019.
                int year = era == null ? Integer.parseInt(day.group(2)) : 2018 + (era.equals("元") ? 1 : number10(era));
                return Optional.of(LocalDate.of(year, number10(day.group(3)), number10(day.group(4))));
            }
            return packed.matches()
                    ? Optional.of(LocalDate.of(
                            number10(packed.group(1)), number10(packed.group(2)), number10(packed.group(3))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Without an offset the time is Japan's. */
    private static Optional<String> instant(String plain) {
        try {
            OffsetDateTime.parse(plain);
            return Optional.of(plain);
        } catch (DateTimeException notIso) {
            Matcher parts = TIME.matcher(plain);
            Optional<LocalDate> day = parts.matches() ? day(parts.group(1)) : Optional.empty();
            if (day.isEmpty()) {
                return Optional.empty();
            }
            String second = parts.group(4);
            ZoneId zone = parts.group(5) == null || parts.group(5).equals("JST") ? Dates.JST : ZoneOffset.UTC;
            try {
                LocalDateTime at = day.get()
                        .atTime(
                                number10(parts.group(2)),
                                number10(parts.group(3)),
                                second == null ? 0 : number10(second));
                return Optional.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone)));
            } catch (DateTimeException noSuchTime) {
                return Optional.empty();
            }
        }
    }

    private static String number(String plain) {
        Matcher bare = CURRENCY.matcher(plain);
        String digits = bare.matches() ? bare.group(2) : plain;
        return GROUPED.matcher(digits).matches() ? digits.replace(",", "") : digits;
    }

    private static int number10(String digits) {
        return Integer.parseInt(digits);
    }
}
