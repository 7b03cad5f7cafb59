package jp.todoke.ledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.todoke.ledger.domain.LedgerFilter;
import jp.todoke.ledger.domain.LedgerRow;
import jp.todoke.ledger.usecase.ReadLedger;
import jp.todoke.platform.page.Page;
import jp.todoke.platform.text.Dates;
import jp.todoke.platform.web.Address;
import jp.todoke.platform.web.Chip;
import jp.todoke.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** The auditor's table of acts. All it shows follows from the address, so that a view can be kept and passed on. */
@Named("eventsView")
@RequestScoped
public class EventsView {

    private static final String PATH = "/authority/ledger/events.xhtml";

    /** Longer than anything the ledger keeps: matches nothing, and is cut before it is searched for. */
    private static final int LONGEST = 500;

    @Inject
    ReadLedger ledger;

    @Inject
    Language language;

    @Inject
    LedgerWords words;

    private @Nullable String act;
    private @Nullable String outcome;
    private @Nullable String actor;
    private @Nullable String exchange;
    private @Nullable String subject;
    private @Nullable String from;
    private @Nullable String to;
    private @Nullable String cursor;
    private boolean periodWrong;
    private Page<LedgerRow> page = new Page<>(List.of(), null);

    /** Reads the page the address asks for. */
    public void load() {
        @Nullable LocalDate first = date(from);
        @Nullable LocalDate last = date(to);
        if (periodWrong) {
            return;
        }
        page = ledger.page(
                new LedgerFilter(
                        text(act),
                        text(outcome),
                        text(actor),
                        text(exchange),
                        text(subject),
                        first == null ? null : startOf(first),
                        last == null ? null : startOf(last.plusDays(1))),
                cursor);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Dates.JST).toInstant();
    }

    private @Nullable LocalDate date(@Nullable String text) {
        @Nullable String given = text(text);
        if (given == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(given);
            if (date.getYear() >= 1900 && date.getYear() <= 9999) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // Told below, beside the field.
        }
        periodWrong = true;
        return null;
    }

    private static @Nullable String text(@Nullable String parameter) {
        if (parameter == null || parameter.isBlank()) {
            return null;
        }
        String stripped = parameter.strip().replace('\0', ' ');
        return stripped.length() <= LONGEST ? stripped : stripped.substring(0, LONGEST);
    }

    public List<LedgerRow> getRows() {
        return page.rows();
    }

    public boolean isPeriodWrong() {
        return periodWrong;
    }

    public boolean isFiltered() {
        return !filters().isEmpty();
    }

    /** Cursor of the following page, null at the end. */
    public @Nullable String getNext() {
        return page.next();
    }

    /** What the table is narrowed to, each with the address that lets it go. */
    public List<Chip> getChips() {
        List<Chip> chips = new ArrayList<>();
        Map<String, String> all = filters();
        all.forEach((name, value) -> {
            Map<String, String> others = new LinkedHashMap<>(all);
            others.remove(name);
            chips.add(new Chip(
                    language.texts().get("ledger.filter." + name), inWords(name, value), Address.of(PATH, others)));
        });
        return chips;
    }

    private String inWords(String name, String value) {
        return switch (name) {
            case "act" -> words.act(value);
            case "outcome" -> words.outcome(value);
            case "from", "to" -> periodWrong ? value : language.day(LocalDate.parse(value));
            default -> value;
        };
    }

    private Map<String, String> filters() {
        Map<String, String> filters = new LinkedHashMap<>();
        put(filters, "act", act);
        put(filters, "outcome", outcome);
        put(filters, "actor", actor);
        put(filters, "exchange", exchange);
        put(filters, "subject", subject);
        put(filters, "from", from);
        put(filters, "to", to);
        return filters;
    }

    private static void put(Map<String, String> filters, String name, @Nullable String value) {
        @Nullable String given = text(value);
        if (given != null) {
            filters.put(name, given);
        }
    }

    public @Nullable String getAct() {
        return act;
    }

    public void setAct(@Nullable String act) {
        this.act = act;
    }

    public @Nullable String getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable String outcome) {
        this.outcome = outcome;
    }

    public @Nullable String getActor() {
        return actor;
    }

    public void setActor(@Nullable String actor) {
        this.actor = actor;
    }

    public @Nullable String getExchange() {
        return exchange;
    }

    public void setExchange(@Nullable String exchange) {
        this.exchange = exchange;
    }

    public @Nullable String getSubject() {
        return subject;
    }

    public void setSubject(@Nullable String subject) {
        this.subject = subject;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }

    public @Nullable String getCursor() {
        return cursor;
    }

    public void setCursor(@Nullable String cursor) {
        this.cursor = cursor;
    }
}
