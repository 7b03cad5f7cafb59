package jp.todoke.filing.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.ValueHolder;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import jp.todoke.platform.text.Dates;
import org.jspecify.annotations.Nullable;

/**
 * A point in time in a {@code datetime-local} field: the browser knows no offset, a content always has one. Shown and read in
 * Japan's time, or in UTC where the component's attribute {@code zone} says {@code UTC}. What is no instant is kept as it is.
 */
@FacesConverter("filing.instant")
public class InstantText implements Converter<Object> {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

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
        try {
            OffsetDateTime said = LocalDateTime.parse(typed).atZone(zone(field)).toOffsetDateTime();
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
        String text = said == null ? "" : said.toString();
        return isInstant(text)
                ? OffsetDateTime.parse(text).atZoneSameInstant(zone(field)).format(LOCAL)
                : text;
    }

    private static ZoneId zone(UIComponent field) {
        return "UTC".equals(field.getAttributes().get("zone")) ? ZoneOffset.UTC : Dates.JST;
    }
}
