package jp.todoke.triage.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.todoke.exchanges.Exchange;
import jp.todoke.filing.CodeLists;
import jp.todoke.platform.web.Address;
import jp.todoke.platform.web.Chip;
import jp.todoke.platform.web.Choice;
import jp.todoke.platform.web.Language;
import jp.todoke.triage.QueueFilter.Show;

/** The filters over the queue: what can be chosen, and what is in force as chips to take away. */
@Named("queueFilterView")
@RequestScoped
public class QueueFilterView {
    @Inject
    QueueView queue;

    @Inject
    Language language;

    public List<Choice> getShows() {
        return Arrays.stream(Show.values())
                .map(show -> new Choice(show.name(), language.texts().get(show.key()), show == queue.chosenShow()))
                .toList();
    }

    public List<Choice> getOwners() {
        return List.of(choice("true", language.texts().get("triage.queue.filter.mine.only"), "mine"));
    }

    public List<Choice> getExchanges() {
        return queue.exchanges().stream()
                .map(exchange -> choice(exchange.id().value(), name(exchange), "exchange"))
                .toList();
    }

    /** The codes of a list. */
    public List<Choice> codes(String filter, String codeList) {
        return CodeLists.of(codeList).codes().stream()
                .map(code -> choice(code.code(), code.label(language.getLocale()), filter))
                .toList();
    }

    public List<Chip> getChips() {
        return queue.asked().entrySet().stream().map(this::chip).toList();
    }

    private Chip chip(Map.Entry<String, String> asked) {
        Map<String, String> others = new LinkedHashMap<>(queue.asked());
        others.remove(asked.getKey());
        return new Chip(
                language.texts().get("triage.queue.filter." + asked.getKey()),
                words(asked.getKey(), asked.getValue()),
                Address.of(QueueView.PATH, others));
    }

    private String words(String filter, String value) {
        return switch (filter) {
            case "show" -> language.texts().get(queue.chosenShow().key());
            case "mine" -> language.texts().get("triage.queue.filter.mine.only");
            case "exchange" ->
                queue.exchanges().stream()
                        .filter(exchange -> exchange.id().value().equals(value))
                        .map(this::name)
                        .findFirst()
                        .orElse(value);
            case "reportCode" -> CodeLists.of("REPORT_CODE").label(value, language.getLocale());
            case "urgency" -> CodeLists.of("URGENCY").label(value, language.getLocale());
            default -> value;
        };
    }

    private Choice choice(String value, String label, String filter) {
        return new Choice(value, label, value.equals(queue.asked().get(filter)));
    }

    private String name(Exchange exchange) {
        return language.pick(exchange.nameJa(), exchange.nameEn());
    }
}
