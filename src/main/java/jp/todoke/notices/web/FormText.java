package jp.todoke.notices.web;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import jp.todoke.notices.domain.Finding;
import jp.todoke.platform.text.Dates;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was typed: full-width digits, thousands separators and both ways to write a date are understood; what is not
 * becomes a finding and stays in its field.
 */
final class FormText {

    private FormText() {}

    static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed;
    }

    static @Nullable Long count(@Nullable String typed, String pointer, List<Finding> unreadable) {
        return read(typed, pointer, unreadable, text -> {
            String digits = text.replace(",", "");
            if (!digits.matches("-?[0-9]{1,15}")) {
                throw new IllegalArgumentException("not a count");
            }
            return Long.valueOf(digits);
        });
    }

    static @Nullable BigDecimal amount(@Nullable String typed, String pointer, List<Finding> unreadable) {
        return read(typed, pointer, unreadable, text -> {
            String digits = text.replace(",", "");
            if (!digits.matches("-?[0-9]{1,60}(\\.[0-9]{1,60})?")) {
                throw new IllegalArgumentException("not an amount");
            }
            return new BigDecimal(digits);
        });
    }

    static @Nullable LocalDate date(@Nullable String typed, String pointer, List<Finding> unreadable) {
        return read(typed, pointer, unreadable, text -> LocalDate.parse(text.replace('/', '-')));
    }

    /** A civil time in Japan, to the minute or second. */
    static @Nullable Instant time(@Nullable String typed, String pointer, List<Finding> unreadable) {
        return read(typed, pointer, unreadable, text -> LocalDateTime.parse(
                        text.replace('/', '-').replaceFirst("[ T]+", "T"))
                .atZone(Dates.JST)
                .toInstant());
    }

    static String time(@Nullable Instant instant) {
        return instant == null
                ? ""
                : instant.atZone(Dates.JST)
                        .toLocalDateTime()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }

    static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static <T> @Nullable T read(
            @Nullable String typed, String pointer, List<Finding> unreadable, Function<String, T> reader) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return reader.apply(
                    Normalizer.normalize(typed, Normalizer.Form.NFKC).strip());
        } catch (IllegalArgumentException | DateTimeParseException e) {
            unreadable.add(Finding.unreadable(pointer));
            return null;
        }
    }
}
