package jp.todoke.filing.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A civil date, typed as {@link WrittenDate} reads it. What is no date (or a year, or a range) is kept as it is. */
@FacesConverter("filing.date")
public class DateText implements Converter<Object> {
    @Override
    public @Nullable Object getAsObject(FacesContext faces, UIComponent field, @Nullable String typed) {
        return read(typed);
    }

    static @Nullable String read(@Nullable String typed) {
        return typed == null || typed.isBlank()
                ? null
                : WrittenDate.read(typed).map(LocalDate::toString).orElse(typed);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, @Nullable Object said) {
        return said == null ? "" : said.toString();
    }
}
