package jp.todoke.filing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.todoke.filing.FilingRow;
import jp.todoke.filing.FilingState;
import jp.todoke.filing.usecase.ListFilings;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.page.Page;
import org.jspecify.annotations.Nullable;

/** An exchange's own filings. The address holds the whole question: state, search, place. */
@Named
@RequestScoped
public class ListView {
    private static final int SIZE = 50;
    private static final int LONGEST_SEARCH = 300;

    @Inject
    ListFilings listFilings;

    @Inject
    CurrentCaller caller;

    private String state = "";
    private String search = "";
    private @Nullable String cursor;
    private String done = "";
    private Page<FilingRow> page = new Page<>(List.of(), null);
    private Map<FilingState, Long> waiting = Map.of();

    public void load() {
        String wanted = search.length() <= LONGEST_SEARCH ? search : search.substring(0, LONGEST_SEARCH);
        page = listFilings.page(asked().map(List::of).orElse(List.of()), wanted, cursor, SIZE);
        waiting = listFilings.waiting();
    }

    private Optional<FilingState> asked() {
        return Arrays.stream(FilingState.values())
                .filter(s -> s.name().equals(state))
                .findFirst();
    }

    /** Where a row leads: a draft to its form, a received filing to its receipt, all others to their reading page. */
    public String target(FilingRow row) {
        if (row.receiptNo() != null) {
            return "/exchange/filing/receipt.xhtml?receipt=" + row.receiptNo();
        }
        boolean write = row.state() == FilingState.DRAFT && caller.get().may(Permission.PREPARE_FILING);
        return "/exchange/filing/" + (write ? "edit" : "review") + ".xhtml?id=" + row.id();
    }

    /** Kind of the status tag. */
    public static String kind(FilingState state) {
        return switch (state) {
            case DRAFT, DISCARDED -> "neutral";
            case READY_FOR_APPROVAL -> "wait";
            case ACCEPTED -> "ok";
            case RETURNED -> "late";
            case SUPERSEDED, WITHDRAWN -> "info";
        };
    }

    public String kindOf(FilingState of) {
        return kind(of);
    }

    public List<FilingState> getStates() {
        return List.of(FilingState.values());
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
        return asked().isPresent() || !search.isBlank();
    }

    public String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = Objects.requireNonNullElse(state, "");
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = Objects.requireNonNullElse(search, "");
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
