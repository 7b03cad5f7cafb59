package jp.todoke.triage.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.todoke.exchanges.Exchange;
import jp.todoke.filing.CodeList;
import jp.todoke.filing.CodeLists;
import jp.todoke.filing.DueOn;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.text.Dates;
import jp.todoke.platform.web.Language;
import jp.todoke.triage.CaseState;
import jp.todoke.triage.QueueCounts;
import jp.todoke.triage.QueueFilter;
import jp.todoke.triage.QueueFilter.Show;
import jp.todoke.triage.QueueRow;
import jp.todoke.triage.usecase.ReadQueue;
import org.jspecify.annotations.Nullable;

/** The queue. Filters and place stand in the address, so that a view of it can be kept, shared and gone back to. */
@Named("queueView")
@RequestScoped
public class QueueView {
    private static final String PATH = "/authority/triage/queue.xhtml";

    @Inject
    ReadQueue readQueue;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private @Nullable String show;
    private @Nullable String mine;
    private @Nullable String exchange;
    private @Nullable String reportCode;
    private @Nullable String urgency;
    private @Nullable String cursor;
    private ReadQueue.@Nullable Queue queue;

    /** A filter in force, and where one gets without it. */
    public record Chip(String name, String value, String without) {}

    /** One choice of a filter. */
    public record Choice(String value, String label, boolean chosen) {}

    public void load() {
        QueueFilter filter = new QueueFilter(
                chosenShow(),
                "true".equals(mine),
                known(exchange, exchange != null && exchange.matches("[a-z]{1,20}-[0-9]{5}")),
                known(reportCode, codes("REPORT_CODE").has(said(reportCode))),
                known(urgency, codes("URGENCY").has(said(urgency))));
        queue = readQueue.page(filter, cursor);
    }

    public List<QueueRow> getRows() {
        return queue().page().rows();
    }

    public @Nullable String getNext() {
        return queue().page().next();
    }

    public QueueCounts getCounts() {
        return queue().counts();
    }

    public String kind(QueueRow row) {
        return codes("REPORT_CODE").label(row.reportCode(), language.getLocale());
    }

    public String exchangeName(QueueRow row) {
        return language.pick(row.exchangeJa(), row.exchangeEn());
    }

    public String reasons(QueueRow row) {
        return Marks.reasons(row.reasons(), language);
    }

    public String priorityMark(int priority) {
        return Marks.ofPriority(priority);
    }

    public String stateMark(CaseState state) {
        return Marks.of(state);
    }

    public String stateWord(QueueRow row) {
        return language.texts()
                .get(row.outcome() == null ? row.state().key() : row.outcome().key());
    }

    /** Kind of the status tag for where the filing itself stands: pressing where an answer is overdue. */
    public String filingMark(QueueRow row) {
        LocalDate day = row.dueOn();
        return day == null
                ? "neutral"
                : DueOn.of(day, Dates.inJapan(clock.instant())).mark();
    }

    public String yen(long amount) {
        return String.format(java.util.Locale.ROOT, "%,d", amount);
    }

    public List<Choice> getShows() {
        Show now = chosenShow();
        return Arrays.stream(Show.values())
                .map(s -> new Choice(s.name(), language.texts().get(s.key()), s == now))
                .toList();
    }

    public List<Choice> getExchanges() {
        return queue().exchanges().stream()
                .map(e -> new Choice(e.id().value(), name(e), e.id().value().equals(exchange)))
                .toList();
    }

    public List<Choice> getReportCodes() {
        return choices("REPORT_CODE", reportCode);
    }

    public List<Choice> getUrgencies() {
        return choices("URGENCY", urgency);
    }

    public boolean isMineOnly() {
        return "true".equals(mine);
    }

    /** The filters in force, each with the address that leaves it out. */
    public List<Chip> getChips() {
        List<Chip> chips = new ArrayList<>();
        if (chosenShow() != Show.OPEN) {
            chip(chips, "show", language.texts().get(chosenShow().key()));
        }
        if (isMineOnly()) {
            chip(chips, "mine", language.texts().get("triage.queue.filter.mine.only"));
        }
        if (!said(exchange).isEmpty()) {
            chip(
                    chips,
                    "exchange",
                    queue().exchanges().stream()
                            .filter(e -> e.id().value().equals(exchange))
                            .map(this::name)
                            .findFirst()
                            .orElse(said(exchange)));
        }
        if (!said(reportCode).isEmpty()) {
            chip(chips, "reportCode", codes("REPORT_CODE").label(said(reportCode), language.getLocale()));
        }
        if (!said(urgency).isEmpty()) {
            chip(chips, "urgency", codes("URGENCY").label(said(urgency), language.getLocale()));
        }
        return chips;
    }

    public String getPath() {
        return PATH;
    }

    private void chip(List<Chip> chips, String filter, String value) {
        Map<String, String> kept = new TreeMap<>();
        keep(kept, "show", show);
        keep(kept, "mine", mine);
        keep(kept, "exchange", exchange);
        keep(kept, "reportCode", reportCode);
        keep(kept, "urgency", urgency);
        kept.remove(filter);
        StringBuilder without = new StringBuilder(PATH);
        kept.forEach((name, said) -> without.append(without.length() == PATH.length() ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(said, StandardCharsets.UTF_8)));
        chips.add(new Chip(language.texts().get("triage.queue.filter." + filter), value, without.toString()));
    }

    private static void keep(Map<String, String> kept, String name, @Nullable String value) {
        if (!said(value).isEmpty()) {
            kept.put(name, said(value));
        }
    }

    private List<Choice> choices(String list, @Nullable String chosen) {
        return codes(list).codes().stream()
                .map(c -> new Choice(
                        c.code(), c.label(language.getLocale()), c.code().equals(chosen)))
                .toList();
    }

    private String name(Exchange e) {
        return language.pick(e.nameJa(), e.nameEn());
    }

    private Show chosenShow() {
        if (said(show).isEmpty()) {
            return Show.OPEN;
        }
        return Arrays.stream(Show.values())
                .filter(s -> s.name().equals(show))
                .findFirst()
                .orElseThrow(QueueView::wrong);
    }

    private static @Nullable String known(@Nullable String value, boolean right) {
        if (said(value).isEmpty()) {
            return null;
        }
        if (!right) {
            throw wrong();
        }
        return value;
    }

    private static Refusal wrong() {
        return new Refusal(Refusal.Kind.MALFORMED, "triage.refusal.filter");
    }

    private static String said(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static CodeList codes(String id) {
        return CodeLists.of(id);
    }

    private ReadQueue.Queue queue() {
        if (queue == null) {
            throw new IllegalStateException("the page was not loaded");
        }
        return queue;
    }

    public @Nullable String getShow() {
        return show;
    }

    public void setShow(@Nullable String show) {
        this.show = show;
    }

    public @Nullable String getMine() {
        return mine;
    }

    public void setMine(@Nullable String mine) {
        this.mine = mine;
    }

    public @Nullable String getExchange() {
        return exchange;
    }

    public void setExchange(@Nullable String exchange) {
        this.exchange = exchange;
    }

    public @Nullable String getReportCode() {
        return reportCode;
    }

    public void setReportCode(@Nullable String reportCode) {
        this.reportCode = reportCode;
    }

    public @Nullable String getUrgency() {
        return urgency;
    }

    public void setUrgency(@Nullable String urgency) {
        this.urgency = urgency;
    }

    public @Nullable String getCursor() {
        return cursor;
    }

    public void setCursor(@Nullable String cursor) {
        this.cursor = cursor;
    }
}
