package jp.todoke.filing.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.ValueHolder;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.todoke.platform.text.Dates;
import org.jspecify.annotations.Nullable;

/**
 * A point in time: people write a day (as {@link WrittenDate} reads it) and a time of day ({@code 2026-11-22 10:21}), a
 * content always has an offset. Shown and read in Japan's time, or in UTC where the component's attribute {@code zone} says
 * {@code UTC}. What is no instant is kept as it is.
 */
@FacesConverter("filing.instant")
public class InstantText implements Converter<Object> {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final Pattern WRITTEN =
            Pattern.compile("(.+?)(?:[T\\s]+|(?<=日))([0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)");

    static boolean isInstant(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    @Override
    public @Nullable Object getAsObject(FacesContext faces, UIComponent field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (isInstant(typed.strip())) {
            // Copied from a log with its offset: nothing to make of it.
            return typed.strip();
        }
        try {
            LocalDateTime local = local(typed);
            if (local == null) {
                return typed;
            }
            OffsetDateTime said = local.atZone(zone(field)).toOffsetDateTime();
            Object before = ((ValueHolder) field).getValue();
            // The same moment under another offset is left as it was said.
            boolean same = before instanceof String text
                    && isInstant(text)
                    && OffsetDateTime.parse(text).toInstant().equals(said.toInstant());
            return same ? before : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(said);
        } catch (DateTimeException e) {
            return typed;
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, @Nullable Object said) {
        return shown(said == null ? "" : said.toString(), zone(field));
    }

    /** As a field for Japan's time shows it. */
    static String inJapan(String text) {
        return shown(text, Dates.JST);
    }

    private static String shown(String text, ZoneId zone) {
        if (!isInstant(text)) {
            return text;
        }
        ZonedDateTime shown = OffsetDateTime.parse(text).atZoneSameInstant(zone);
        return shown.format(shown.getSecond() == 0 ? MINUTE : SECOND);
    }

    /** A day and a time of day; null where it is not both. */
    private static @Nullable LocalDateTime local(String typed) {
        Matcher written = WRITTEN.matcher(
                Normalizer.normalize(typed, Normalizer.Form.NFKC).strip());
        if (!written.matches()) {
            return null;
        }
        String time = written.group(2);
        LocalTime timeOfDay = LocalTime.parse(time.indexOf(':') == 1 ? "0" + time : time);
        return WrittenDate.read(written.group(1))
                .map(day -> day.atTime(timeOfDay))
                .orElse(null);
    }

    private static ZoneId zone(UIComponent field) {
        return "UTC".equals(field.getAttributes().get("zone")) ? ZoneOffset.UTC : Dates.JST;
    }
}
