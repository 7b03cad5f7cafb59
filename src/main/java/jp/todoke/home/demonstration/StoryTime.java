package jp.todoke.home.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.todoke.platform.text.Dates;

/**
 * Puts days into the texts of a story. A text {@code @-5} is the day five days ago, {@code @-5 14:05} a time of that day in
 * Japan; within a text <code>{-5}</code> is that day in Japanese, <code>{-5en}</code> in English.
 */
final class StoryTime {
    private static final Pattern DAY = Pattern.compile("@-([0-9]{1,4})(?: ([0-9]{2}:[0-9]{2}))?");
    private static final Pattern WITHIN = Pattern.compile("\\{-([0-9]{1,4})(en)?}");
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter JAPANESE = DateTimeFormatter.ofPattern("M月d日", Locale.JAPANESE);

    private final LocalDate today;

    StoryTime(Instant now) {
        this.today = Dates.inJapan(now);
    }

    LocalDate in(long days) {
        return today.plusDays(days);
    }

    Deed told(Deed deed) {
        return new Deed(deed.number(), deed.by(), deed.kind(), (Map<?, ?>) told((Object) deed.said()));
    }

    Object told(Object said) {
        if (said instanceof String text) {
            return told(text);
        }
        if (said instanceof List<?> items) {
            return items.stream().map(this::told).toList();
        }
        if (said instanceof Map<?, ?> part) {
            Map<Object, Object> told = new LinkedHashMap<>();
            part.forEach((name, value) -> told.put(name, told(value)));
            return told;
        }
        return said;
    }

    private String told(String text) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            LocalDate date = in(-Long.parseLong(day.group(1)));
            return day.group(2) == null
                    ? date.toString()
                    : date.atTime(LocalTime.parse(day.group(2)))
                            .atZone(Dates.JST)
                            .format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX"));
        }
        return WITHIN.matcher(text).replaceAll(found -> in(-Long.parseLong(found.group(1)))
                .format(found.group(2) == null ? JAPANESE : ENGLISH));
    }
}
