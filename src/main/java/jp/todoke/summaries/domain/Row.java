package jp.todoke.summaries.domain;

import java.util.List;

/**
 * A row of a table.
 *
 * @param details printed below the row over the whole width: for what is too long for a column, such as addresses and transaction ids
 * @param total true for a row of sums, which is set apart
 */
public record Row(List<String> cells, List<Entry> details, boolean total) {

    public Row {
        cells = List.copyOf(cells);
        details = List.copyOf(details);
    }

    public static Row of(String... cells) {
        return new Row(List.of(cells), List.of(), false);
    }

    public static Row total(String... cells) {
        return new Row(List.of(cells), List.of(), true);
    }

    public Row with(Entry... details) {
        return new Row(cells, List.of(details), total);
    }
}
