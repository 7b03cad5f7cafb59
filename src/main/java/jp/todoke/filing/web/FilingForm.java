package jp.todoke.filing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.todoke.filing.CodeList;
import jp.todoke.filing.CodeLists;
import jp.todoke.filing.Shape;
import jp.todoke.platform.wallet.Network;
import jp.todoke.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** What the tags of the form ask: how a field is drawn, and what it lets choose from. */
@Named("filingForm")
@RequestScoped
public class FilingForm {
    /** The parts of a content, by the word that pages and texts use for them. */
    private static final Map<String, Shape> PARTS =
            Shape.ofEveryPart().stream().collect(Collectors.toUnmodifiableMap(Shape::word, Function.identity()));

    private static final List<String> SEARCHED = PARTS.values().stream()
            .flatMap(shape -> shape.fields().stream())
            .map(FormField::of)
            .filter(field -> field.is("CHOICE") || field.is("CHOICES"))
            .map(FormField::list)
            .filter(list -> !list.isEmpty())
            .distinct()
            .sorted()
            .toList();

    @Inject
    Language language;

    /** A field of a part: {@code #{filingForm.field('person', 'kana')}}. */
    public FormField field(String part, String name) {
        Shape shape = PARTS.get(part);
        if (shape == null) {
            throw new IllegalArgumentException("no part " + part);
        }
        return FormField.of(
                shape.field(name).orElseThrow(() -> new IllegalArgumentException("no field " + name + " in " + part)));
    }

    /** A few codes with their words; a code that is in no list stays choosable, so that nothing is lost. */
    public List<SelectItem> items(String list, @Nullable Object current) {
        List<SelectItem> items = new ArrayList<>();
        CodeList codes = CodeLists.of(list);
        codes.codes().forEach(c -> items.add(new SelectItem(c.code(), c.label(locale()))));
        if (current instanceof String code && !code.isEmpty() && !codes.has(code)) {
            items.add(new SelectItem(code, language.texts().get("filing.page.unknownCode", code)));
        }
        return items;
    }

    public List<FormKey> getKeys() {
        return FormKey.ALL;
    }

    /** The lists of codes that fields on the form search in. */
    public List<String> getSearched() {
        return SEARCHED;
    }

    public List<CodeList.Code> codes(String list) {
        return CodeLists.of(list).codes();
    }

    /** Codes of one group of a list. */
    public List<CodeList.Code> codesOfGroup(String list, String group) {
        return codes(list).stream().filter(c -> c.group().equals(group)).toList();
    }

    public String word(CodeList.Code code) {
        return code.label(locale());
    }

    /** The word for a code, empty where nothing is chosen. */
    public String wordOf(String list, @Nullable Object code) {
        return code instanceof String text && !text.isBlank()
                ? CodeLists.of(list).label(text, locale())
                : "";
    }

    /** The networks on which no tag or memo is given, for the condition of its field. */
    public String getUntagged() {
        return Stream.of(Network.values())
                .filter(network -> !network.usesTag())
                .map(Network::id)
                .collect(Collectors.joining(","));
    }

    /** The word in the other language, by which a code is found too. */
    public String otherWord(CodeList.Code code) {
        return language.isJapanese() ? code.en() : code.ja();
    }

    private Locale locale() {
        return language.getLocale();
    }
}
