package jp.todoke.filing.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Several texts (telephone numbers, aliases) in one field, one a line. Empty lines say nothing. */
@FacesConverter("filing.texts")
public class ListOfTexts implements Converter<Object> {
    @Override
    public Object getAsObject(FacesContext faces, UIComponent field, @Nullable String typed) {
        return typed == null
                ? new ArrayList<String>()
                : typed.lines().filter(line -> !line.isBlank()).collect(Collectors.toCollection(ArrayList::new));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, @Nullable Object said) {
        return said instanceof List<?> texts
                ? texts.stream().map(String::valueOf).collect(Collectors.joining("\n"))
                : "";
    }
}
