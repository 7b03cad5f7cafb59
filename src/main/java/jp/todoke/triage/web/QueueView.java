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
import jp.todoke.platform.gate.Refusal;
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
    static final String PATH = "/authority/triage/queue.xhtml";

    @Inject
    ReadQueue readQueue;

    private @Nullable String show;
    private @Nullable String mine;
    private @Nullable String exchange;
    private @Nullable String reportCode;
    private @Nullable String urgency;
    private @Nullable String cursor;
    private ReadQueue.@Nullable Queue queue;

    public void load() {
        QueueFilter filter = new QueueFilter(
                chosenShow(),
                "true".equals(mine),
                known(exchange, exchange != null && exchange.matches("[a-z]{1,20}-[0-9]{5}")),
                known(reportCode, CodeLists.of("REPORT_CODE").has(said(reportCode))),
                known(urgency, CodeLists.of("URGENCY").has(said(urgency))));
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

    public String getPath() {
        return PATH;
    }

    List<Exchange> exchanges() {
        return queue().exchanges();
    }

    /** What is asked, by the names of the address, in the order of the page; only what is asked. */
    Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("show", chosenShow() == Show.OPEN ? "" : said(show));
        asked.put("mine", "true".equals(mine) ? "true" : "");
        asked.put("exchange", said(exchange));
        asked.put("reportCode", said(reportCode));
        asked.put("urgency", said(urgency));
        asked.values().removeIf(String::isEmpty);
        return asked;
    }

    Show chosenShow() {
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
