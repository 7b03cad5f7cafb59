package jp.todoke.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a benchmark measured: a title, column heads and rows of words and figures. */
final class FigureTable {
    private final String title;
    private final List<String[]> lines = new ArrayList<>();

    FigureTable(String title, String... heads) {
        this.title = title;
        lines.add(heads);
    }

    void row(String... cells) {
        lines.add(cells);
    }

    /** A figure with a fitting number of decimals. */
    static String figure(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%,.2f" : value < 100 ? "%,.1f" : "%,.0f", value);
    }

    /** The p-th percentile of durations in nanoseconds, in milliseconds. */
    static String percentile(long[] nanos, int p) {
        return figure(nanos(nanos, p) / 1e6);
    }

    /** The p-th percentile, in nanoseconds. */
    static long nanos(long[] nanos, int p) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * p / 100)];
    }

    @Override
    public String toString() {
        int columns = lines.stream().mapToInt(line -> line.length).max().orElse(0);
        int[] widths = new int[columns];
        lines.forEach(line -> {
            for (int i = 0; i < line.length; i++) {
                widths[i] = Math.max(widths[i], line[i].length());
            }
        });
        StringBuilder text = new StringBuilder("\n" + title + "\n");
        for (String[] line : lines) {
            for (int i = 0; i < line.length; i++) {
                text.append(
                        i == 0
                                ? "  %-".concat(widths[i] + "s").formatted(line[i])
                                : "  %".concat(widths[i] + "s").formatted(line[i]));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
