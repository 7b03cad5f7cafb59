package jp.todoke.summaries.domain;

import java.util.List;

/**
 * A table. Its heading row is repeated on every page it runs over.
 *
 * @param title caption, in the language of the document; empty for none
 * @param rows each with one cell for each column
 * @param emptyWords what to say where there are no rows: a table never is just absent
 */
public record Table(String title, List<Column> columns, List<Row> rows, String emptyWords) implements Block {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.cells().size() + " cells in a table of " + columns.size() + " columns");
            }
        }
    }
}
