package jp.todoke.filing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.todoke.filing.FilingFilter;
import jp.todoke.filing.FilingFilter.Sort;
import jp.todoke.filing.FilingRow;
import jp.todoke.filing.FilingState;
import jp.todoke.filing.usecase.ListFilings;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.page.Page;
import jp.todoke.platform.web.Address;
import jp.todoke.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** An exchange's own filings. The address holds the whole question: filters, search, order, place. */
@Named
@RequestScoped
public class ListView {
    static final String PATH = "/exchange/filing/list.xhtml";
    private static final int SIZE = 50;

    @Inject
    ListFilings listFilings;

    @Inject
    CurrentCaller caller;

    @Inject
    Language language;

    private final Map<String, @Nullable String> asked = new HashMap<>();
    private FilingFilter filter = FilingFilter.ALL;
    private @Nullable String cursor;
    private String done = "";
    private Page<FilingRow> page = new Page<>(List.of(), null);
    private Map<FilingState, Long> waiting = Map.of();
    private Map<String, String> preparers = Map.of();

    /** Three questions to the database, however long the list is. */
    public void load() {
        filter = FilingFilter.read(asked.entrySet().stream()
                .filter(parameter -> parameter.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, parameter -> Objects.requireNonNull(parameter.getValue()))));
        page = listFilings.page(filter, cursor, SIZE);
        waiting = listFilings.waiting();
        preparers = listFilings.preparers();
    }

    /** Where a row leads: a draft to its form, a received filing to its receipt, all others to their reading page. */
    public String target(FilingRow row) {
        if (row.receiptNo() != null) {
            return "/exchange/filing/receipt.xhtml?receipt=" + row.receiptNo();
        }
        boolean write = row.state() == FilingState.DRAFT && caller.get().may(Permission.PREPARE_FILING);
        String form = row.filingKind().equals("WITHDRAWAL") ? "withdraw" : "edit";
        return "/exchange/filing/" + (write ? form : "review") + ".xhtml?id=" + row.id();
    }

    /** Why the row was found, null where nothing was looked for. */
    public @Nullable FoundWords found(FilingRow row) {
        return FoundWords.of(row.found(), filter.search());
    }

    /** Kind of the status tag. */
    public static String kind(FilingState state) {
        return switch (state) {
            case DRAFT, DISCARDED -> "neutral";
            case READY_FOR_APPROVAL -> "wait";
            case ACCEPTED -> "ok";
            case QUERY_OPEN, RETURNED -> "late";
            case SUPERSEDED, WITHDRAWN -> "info";
        };
    }

    public String kindOf(FilingState of) {
        return kind(of);
    }

    /** {@code aria-sort} of a column. */
    public String sorted(String column) {
        return filter.sort() != Sort.valueOf(column) ? "none" : filter.ascending() ? "ascending" : "descending";
    }

    /** The address that sorts by this column, or the other way round where it is sorted by it. */
    public String sortBy(String column) {
        String word = column.toLowerCase(Locale.ROOT);
        boolean latestFirst = column.equals("CHANGED") || column.equals("RECEIVED");
        boolean downwards = sorted(column).equals("none") ? latestFirst : filter.ascending();
        return address(filter.with("sort", downwards ? "-" + word : word));
    }

    static String address(FilingFilter wanted) {
        return Address.of(PATH, wanted.asked());
    }

    /**
     * The address under which the whole list is taken along, with the filters in force.
     *
     * @param file name of the file's kind: {@code xlsx} or {@code csv}
     * @param excel whether a CSV is meant for Excel
     */
    public String export(String file, boolean excel) {
        Map<String, String> parameters = filter.asked();
        parameters.put("excel", excel ? "true" : "");
        return Address.of("/exchange/filing/filings." + file, parameters);
    }

    /** States in which something waits, with how many. */
    public List<Map.Entry<FilingState, Long>> getWaiting() {
        return waiting.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .sorted(Map.Entry.comparingByKey())
                .toList();
    }

    public Page<FilingRow> getPage() {
        return page;
    }

    public boolean isFiltered() {
        return filter.narrows();
    }

    FilingFilter filter() {
        return filter;
    }

    Map<String, String> preparers() {
        return preparers;
    }

    /** The parameters of the address, by name. */
    public Map<String, @Nullable String> getAsked() {
        return asked;
    }

    public @Nullable String getCursor() {
        return cursor;
    }

    public void setCursor(@Nullable String cursor) {
        this.cursor = cursor;
    }

    /** What was done a moment ago on the page before: name of an act, else nothing. */
    public String getDone() {
        return List.of("PASS_ON", "DISCARD", "RETURN_TO_PREPARER").contains(done) ? done : "";
    }

    public void setDone(@Nullable String done) {
        this.done = Objects.requireNonNullElse(done, "");
    }
}
