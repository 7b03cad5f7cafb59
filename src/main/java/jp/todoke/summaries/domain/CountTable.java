package jp.todoke.summaries.domain;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers of filings, exchanges down, one thing counted across. Sums are reckoned here, so that they cannot disagree with the rows.
 *
 * @param counted what the columns count, in words, such as the kinds of filing
 * @param rows each with one number for each column
 */
public record CountTable(List<String> counted, List<CountRow> rows) {

    public CountTable {
        counted = List.copyOf(counted);
        rows = List.copyOf(rows);
        for (CountRow row : rows) {
            if (row.counts().size() != counted.size()) {
                throw new IllegalArgumentException(
                        row.counts().size() + " counts in a table of " + counted.size() + " columns");
            }
        }
    }

    /** The sum of each column. */
    public List<Long> totals() {
        return IntStream.range(0, counted.size())
                .mapToObj(column ->
                        rows.stream().mapToLong(row -> row.counts().get(column)).sum())
                .toList();
    }

    /** The sum of everything. */
    public long total() {
        return rows.stream().mapToLong(CountRow::total).sum();
    }
}
