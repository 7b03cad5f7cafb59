package jp.todoke.filing.domain;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the texts of a content as what they stand for; empty where they do not have the form. */
final class Reads {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final DateTimeFormatter STRICT =
            DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT);

    private Reads() {}

    static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    static Optional<LocalDate> date(@Nullable String text) {
        if (text == null || !DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text, STRICT));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<Instant> instant(@Nullable String text) {
        if (text == null || text.length() < 17 || text.length() > 40 || text.charAt(4) != '-') {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Plain decimal notation only: no exponent, no separators, no plus sign. */
    static Optional<BigDecimal> decimal(@Nullable String text) {
        return text != null && DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** Digits after the point that matter: 1.500 has one. */
    static int decimals(BigDecimal value) {
        return Math.max(0, value.stripTrailingZeros().scale());
    }

    /** Digits before the point. */
    static int wholeDigits(BigDecimal value) {
        return Math.max(1, value.precision() - value.scale());
    }
}
