package jp.todoke.summaries.domain;

import java.util.List;

/**
 * One exchange's numbers.
 *
 * @param exchangeNumber the natural key, such as {@code kanto-00901}
 */
public record CountRow(String exchangeName, String exchangeNumber, List<Long> counts) {

    public CountRow {
        counts = List.copyOf(counts);
    }

    public long total() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }
}
