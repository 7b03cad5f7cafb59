package jp.todoke.filing.web;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import jp.todoke.filing.CodeList;
import jp.todoke.filing.CodeLists;
import jp.todoke.platform.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * A code, or a reference to a party or wallet, in a field that is typed into: shown with its word ({@code JP 日本},
 * {@code p1 架空 太郎}; the word first where a list has long codes: {@code イーサリアム eip155:1}), read from that, from the code
 * alone, or from the word in either language. What is none of these is kept as it was typed, for a finding to tell. The
 * component's attribute {@code choices} names the list.
 */
@Dependent
@FacesConverter(value = "filing.choice", managed = true)
public class ChoiceText implements Converter<Object> {
    /** A list with longer codes than this shows its words first: nobody reads such codes. As in filing-choices.js. */
    private static final int SHORT_CODE = 4;

    @Inject
    Language language;

    @Inject
    PartsView parts;

    @Override
    public @Nullable Object getAsObject(FacesContext faces, UIComponent field, @Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        String wanted = folded(text);
        String first = wanted.split("\\s", 2)[0];
        return Places.CARDS.containsKey(list(field))
                ? reference(list(field), wanted, first, text)
                : code(CodeLists.of(list(field)), wanted, first, text);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, @Nullable Object said) {
        String code = said == null ? "" : said.toString();
        if (Places.CARDS.containsKey(list(field))) {
            String label = parts.references(list(field)).stream()
                    .filter(reference -> reference.ref().equals(code))
                    .map(Reference::label)
                    .findFirst()
                    .orElse("");
            return (code + " " + label).strip();
        }
        CodeList list = CodeLists.of(list(field));
        String word = list.code(code).map(c -> c.label(language.getLocale())).orElse("");
        boolean wordFirst = list.codes().stream().anyMatch(c -> c.code().length() > SHORT_CODE);
        return (wordFirst ? word + " " + code : code + " " + word).strip();
    }

    private String reference(String list, String wanted, String first, String typed) {
        Predicate<Reference> byRef = reference -> folded(reference.ref()).equals(first);
        return parts.references(list).stream()
                .filter(byRef.or(reference -> folded(reference.label()).equals(wanted)))
                .map(Reference::ref)
                .findFirst()
                .orElse(typed);
    }

    private static String code(CodeList list, String wanted, String first, String typed) {
        Predicate<CodeList.Code> byCode = code -> folded(code.code()).equals(wanted);
        Predicate<CodeList.Code> byWord =
                code -> folded(code.ja()).equals(wanted) || folded(code.en()).equals(wanted);
        Predicate<CodeList.Code> byBoth = code -> folded(code.code()).equals(first)
                && (wanted.endsWith(folded(code.ja())) || wanted.endsWith(folded(code.en())));
        Predicate<CodeList.Code> byWordFirst = code -> wanted.endsWith(" " + folded(code.code()))
                && (wanted.startsWith(folded(code.ja())) || wanted.startsWith(folded(code.en())));
        return list.codes().stream()
                .filter(byCode.or(byWord).or(byBoth).or(byWordFirst))
                .map(CodeList.Code::code)
                .findFirst()
                .orElse(typed);
    }

    private static String list(UIComponent field) {
        return String.valueOf(field.getAttributes().get("choices"));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
