package jp.todoke.filing.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import org.jspecify.annotations.Nullable;

/** Several lines: browsers send every line end as CR LF, which nobody typed. */
@FacesConverter("filing.lines")
public class LinesText implements Converter<Object> {
    @Override
    public @Nullable Object getAsObject(FacesContext faces, UIComponent field, @Nullable String typed) {
        return typed == null ? null : typed.replace("\r\n", "\n");
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, @Nullable Object said) {
        return said == null ? "" : said.toString();
    }
}
