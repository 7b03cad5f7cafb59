package jp.todoke.filing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.todoke.filing.CodeLists;
import jp.todoke.filing.FilingFilter;
import jp.todoke.filing.FilingState;
import jp.todoke.platform.web.Chip;
import jp.todoke.platform.web.Choice;
import jp.todoke.platform.web.Language;

/** The filters over an exchange's list: what can be chosen, and what is in force as chips to take away. */
@Named
@RequestScoped
public class ListFilterView {
    /** What stands under "more conditions". */
    private static final List<String> FURTHER = List.of(
            "filingKind",
            "urgency",
            "preparedBy",
            "receivedFrom",
            "receivedTo",
            "changedFrom",
            "changedTo",
            "answerDue");

    @Inject
    ListView list;

    @Inject
    Language language;

    public List<Choice> getStates() {
        return Arrays.stream(FilingState.values())
                .map(state -> choice(state.name(), language.texts().get("filing.state." + state), "state"))
                .toList();
    }

    /** The codes of a list. */
    public List<Choice> codes(String name, String codeList) {
        return CodeLists.of(codeList).codes().stream()
                .map(code -> choice(code.code(), code.label(language.getLocale()), name))
                .toList();
    }

    public List<Choice> getPreparers() {
        return list.preparers().entrySet().stream()
                .map(person -> choice(person.getKey(), person.getValue(), "preparedBy"))
                .toList();
    }

    /** What is asked under this name, empty where nothing is. */
    public String asked(String name) {
        return list.filter().asked().getOrDefault(name, "");
    }

    /** Whether one of the further conditions is in force. */
    public boolean isFurther() {
        return FURTHER.stream().anyMatch(name -> !asked(name).isEmpty());
    }

    public List<Chip> getChips() {
        return list.filter().asked().entrySet().stream()
                .filter(asked -> !asked.getKey().equals("sort"))
                .map(this::chip)
                .toList();
    }

    private Choice choice(String value, String label, String name) {
        return new Choice(value, label, value.equals(asked(name)));
    }

    private Chip chip(Map.Entry<String, String> asked) {
        return new Chip(
                language.texts().get("filing.page.list.filter." + asked.getKey()),
                words(asked.getKey(), asked.getValue()),
                ListView.address(list.filter().with(asked.getKey(), "")));
    }

    private String words(String name, String value) {
        FilingFilter filter = list.filter();
        return switch (name) {
            case "state" ->
                String.join(
                        ", ",
                        filter.states().stream()
                                .sorted()
                                .map(state -> language.texts().get("filing.state." + state))
                                .toList());
            case "reportCode" -> CodeLists.of("REPORT_CODE").label(value, language.getLocale());
            case "filingKind" -> CodeLists.of("FILING_KIND").label(value, language.getLocale());
            case "urgency" -> CodeLists.of("URGENCY").label(value, language.getLocale());
            case "preparedBy" -> list.preparers().getOrDefault(value, value);
            case "mine", "answerDue" -> language.texts().get("filing.page.yes");
            case "receivedFrom", "receivedTo", "changedFrom", "changedTo" ->
                language.day(Objects.requireNonNull(LocalDate.parse(value)));
            default -> value;
        };
    }
}
