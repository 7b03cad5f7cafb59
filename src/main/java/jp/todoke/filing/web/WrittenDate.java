package jp.todoke.filing.web;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseEra;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as people here write them: {@code 2026-11-22}, {@code 2026/11/22}, {@code 2026年11月22日}, {@code R8.11.22},
 * {@code 令和8年11月22日}, {@code 昭和元年12月25日}, in any width. A day that is not in its era (平成31年5月1日) is no date.
 */
final class WrittenDate {
    private static final Map<String, JapaneseEra> ERAS = Map.of(
            "m", JapaneseEra.MEIJI,
            "明治", JapaneseEra.MEIJI,
            "t", JapaneseEra.TAISHO,
            "大正", JapaneseEra.TAISHO,
            "s", JapaneseEra.SHOWA,
            "昭和", JapaneseEra.SHOWA,
            "h", JapaneseEra.HEISEI,
            "平成", JapaneseEra.HEISEI,
            "r", JapaneseEra.REIWA,
            "令和", JapaneseEra.REIWA);
    private static final String DAY = "[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?";
    private static final Pattern COMMON = Pattern.compile("([0-9]{4})" + DAY);
    private static final Pattern IN_ERA = Pattern.compile("([mtshr]|明治|大正|昭和|平成|令和)\\s*([0-9]{1,2}|元)" + DAY);

    private WrittenDate() {}

    static Optional<LocalDate> read(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        Matcher common = COMMON.matcher(text);
        Matcher inEra = IN_ERA.matcher(text);
        try {
            if (common.matches()) {
                return Optional.of(LocalDate.of(number(common, 1), number(common, 2), number(common, 3)));
            }
            if (inEra.matches()) {
                int year = inEra.group(2).equals("元") ? 1 : number(inEra, 2);
                return Optional.of(LocalDate.from(JapaneseChronology.INSTANCE.date(
                        ERAS.get(inEra.group(1)), year, number(inEra, 3), number(inEra, 4))));
            }
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
