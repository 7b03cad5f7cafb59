package jp.todoke.filing.domain.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as a spreadsheet keeps it: days since the end of 1899 or the beginning of 1904, the time as a fraction of a day
 * (ECMA-376 part 1, 18.17.4). Only its format tells it from a number.
 */
final class Serial {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final LocalDate MAC = LocalDate.of(1904, 1, 1);
    /** Two days before 1 January 1900, as day 60 is 29 February 1900, which never was. */
    private static final LocalDate WINDOWS = LocalDate.of(1899, 12, 30);

    private static final BigDecimal FEBRUARY_1900 = BigDecimal.valueOf(61);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    /** What in a format is shown as it is, or says a colour or a language. */
    private static final Pattern SHOWN = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+])[^\\]]*]");

    private static final Pattern PARTS = Pattern.compile("[ymdhseYMDHSE]");
    private static final Pattern SCIENTIFIC = Pattern.compile("[eE][+-]");
    private static final Pattern CLOCK = Pattern.compile("[hsHS]");

    private Serial() {}

    /**
     * Whether a number with this format is a date or a time.
     *
     * @param id the number of a format that has no text of its own
     */
    static boolean isDate(@Nullable Integer id, @Nullable String format) {
        if (format == null || format.isEmpty()) {
            return id != null && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 58);
        }
        return !format.equalsIgnoreCase("General")
                && PARTS.matcher(bare(format)).find();
    }

    /** The date, or the time of day where the day is none, or both, as a cell of text would say them. */
    static String text(BigDecimal serial, @Nullable String format, boolean since1904) {
        if (serial.signum() < 0 || serial.compareTo(LAST_DAY) >= 0) {
            return serial.toPlainString();
        }
        LocalDate start = since1904 ? MAC : serial.compareTo(FEBRUARY_1900) < 0 ? WINDOWS.plusDays(1) : WINDOWS;
        long seconds =
                serial.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
        LocalDateTime at = start.atStartOfDay().plusSeconds(seconds);
        if (serial.compareTo(BigDecimal.ONE) < 0 && !since1904) {
            return TIME.format(at);
        }
        boolean clock = format != null && CLOCK.matcher(bare(format)).find();
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) && !clock
                ? at.toLocalDate().toString()
                : MOMENT.format(at);
    }

    private static String bare(String format) {
        return SCIENTIFIC.matcher(SHOWN.matcher(format).replaceAll("")).replaceAll("");
    }
}
