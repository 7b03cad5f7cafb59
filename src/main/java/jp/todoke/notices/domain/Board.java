package jp.todoke.notices.domain;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import jp.todoke.exchanges.ExchangeId;
import jp.todoke.notices.NoticeId;
import jp.todoke.notices.Standing;
import org.jspecify.annotations.Nullable;

/**
 * The matrix exchanges × notices.
 *
 * @param at when it was read
 * @param notices the columns, newest first
 * @param rows one for each exchange
 */
public record Board(Instant at, List<NoticeSummary> notices, List<Row> rows) implements Serializable {

    public Board {
        notices = List.copyOf(notices);
        rows = List.copyOf(rows);
    }

    /**
     * One exchange.
     *
     * @param cells in the order of the columns; null where the exchange was not asked
     */
    public record Row(ExchangeId exchange, String nameJa, String nameEn, List<@Nullable Cell> cells)
            implements Serializable {

        public Row {
            // Not List.copyOf: an exchange registered after a notice has no cell in its column.
            cells = Collections.unmodifiableList(new ArrayList<>(cells));
        }

        public String name(Locale locale) {
            return locale.getLanguage().equals("en") ? nameEn : nameJa;
        }

        public Totals totals() {
            return Totals.of(cells);
        }
    }

    /** One exchange's answer to one notice. */
    public record Cell(NoticeId notice, ExchangeId exchange, OwnAnswer answer) implements Serializable {

        public Standing standing() {
            return answer.standing();
        }

        public boolean overdue() {
            return answer.overdue();
        }

        public boolean late() {
            return answer.late();
        }
    }

    /** What an edge of the matrix adds up. */
    public record Totals(int asked, int answered, int outstanding, int overdue, int late, int matched)
            implements Serializable {

        static Totals of(List<@Nullable Cell> cells) {
            int asked = 0;
            int outstanding = 0;
            int overdue = 0;
            int late = 0;
            int matched = 0;
            for (Cell cell : cells) {
                if (cell != null) {
                    asked++;
                    outstanding += cell.standing().outstanding() ? 1 : 0;
                    overdue += cell.overdue() ? 1 : 0;
                    late += cell.late() ? 1 : 0;
                    matched += cell.standing() == Standing.MATCHED ? 1 : 0;
                }
            }
            return new Totals(asked, asked - outstanding, outstanding, overdue, late, matched);
        }
    }

    /** Adds up each column. */
    public List<Totals> columnTotals() {
        List<Totals> totals = new ArrayList<>();
        for (int i = 0; i < notices.size(); i++) {
            List<@Nullable Cell> column = new ArrayList<>();
            for (Row row : rows) {
                column.add(row.cells().get(i));
            }
            totals.add(Totals.of(column));
        }
        return totals;
    }

    /** Adds up everything. */
    public Totals totals() {
        List<@Nullable Cell> all = new ArrayList<>();
        for (Row row : rows) {
            all.addAll(row.cells());
        }
        return Totals.of(all);
    }
}
