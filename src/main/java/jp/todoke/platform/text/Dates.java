package jp.todoke.platform.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Dates and times as people here read them: JST outside, UTC inside; documents show the era date too. */
public final class Dates {
    public static final ZoneId JST = ZoneId.of("Asia/Tokyo");
    private static final LocalDate FIRST_ERA_DATE = LocalDate.of(1873, 1, 1);

    private final boolean japanese;
    private final DateTimeFormatter day;
    private final DateTimeFormatter minute;
    private final DateTimeFormatter second;

    private Dates(Locale locale) {
        japanese = !locale.getLanguage().equals("en");
        day = DateTimeFormatter.ofPattern(japanese ? "uuuu年M月d日" : "d MMM uuuu", locale);
        minute = DateTimeFormatter.ofPattern(japanese ? "uuuu年M月d日 HH:mm" : "d MMM uuuu, HH:mm", locale);
        second = DateTimeFormatter.ofPattern(japanese ? "uuuu年M月d日 HH:mm:ss" : "d MMM uuuu, HH:mm:ss", locale);
    }

    public static Dates of(Locale locale) {
        return new Dates(locale);
    }

    /** The civil date in Japan at this instant. */
    public static LocalDate inJapan(Instant instant) {
        return instant.atZone(JST).toLocalDate();
    }

    /** {@code 2022年3月8日}, {@code 8 Mar 2022}. */
    public String day(LocalDate date) {
        return date.format(day);
    }

    /** With the era year in Japanese: {@code 2022年3月8日 (令和4年)}. */
    public String dayWithEra(LocalDate date) {
        return japanese && !date.isBefore(FIRST_ERA_DATE) ? day(date) + " (" + eraYear(date) + ")" : day(date);
    }

    /** {@code 2022年3月8日 09:15 JST}. */
    public String minute(Instant instant) {
        return at(instant).format(minute) + " JST";
    }

    public String second(Instant instant) {
        return at(instant).format(second) + " JST";
    }

    /** How long from now, in words: {@code 3時間後}, {@code in 3 hours}, {@code 2日前}, {@code 2 days ago}. */
    public String distance(Instant from, Instant to) {
        Duration gap = Duration.between(from, to);
        boolean past = gap.isNegative();
        Duration size = gap.abs();
        long count;
        String unit;
        if (size.toMinutes() < 1) {
            boolean ahead = to.isAfter(from);
            return japanese ? (ahead ? "まもなく" : "たった今") : ahead ? "in a moment" : "just now";
        } else if (size.toMinutes() < 60) {
            count = size.toMinutes();
            unit = japanese ? "分" : "minute";
        } else if (size.toHours() < 48) {
            count = size.toHours();
            unit = japanese ? "時間" : "hour";
        } else {
            count = size.toDays();
            unit = japanese ? "日" : "day";
        }
        if (japanese) {
            return count + unit + (past ? "前" : "後");
        }
        String words = count + " " + unit + (count == 1 ? "" : "s");
        return past ? words + " ago" : "in " + words;
    }

    /** The era date in full: {@code 令和元年5月1日}. JapaneseDate prints the first year as 1; people write 元年. */
    public static String era(LocalDate date) {
        return eraYear(date) + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    private static String eraYear(LocalDate date) {
        JapaneseDate inEra = JapaneseDate.from(date);
        JapaneseEra era = inEra.getEra();
        int year = inEra.get(ChronoField.YEAR_OF_ERA);
        return era.getDisplayName(TextStyle.FULL, Locale.JAPANESE) + (year == 1 ? "元" : Integer.toString(year)) + "年";
    }

    private static ZonedDateTime at(Instant instant) {
        return instant.atZone(JST);
    }
}
