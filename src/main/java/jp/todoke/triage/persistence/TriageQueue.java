package jp.todoke.triage.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.todoke.exchanges.ExchangeId;
import jp.todoke.filing.FilingState;
import jp.todoke.platform.database.Rows;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.page.Cursor;
import jp.todoke.platform.page.Page;
import jp.todoke.triage.CaseState;
import jp.todoke.triage.Outcome;
import jp.todoke.triage.PeriodRow;
import jp.todoke.triage.QueueCounts;
import jp.todoke.triage.QueueFilter;
import jp.todoke.triage.QueueRow;
import org.jspecify.annotations.Nullable;

/** The queue, read as rows: by priority, then the oldest first. One SQL statement for each method. */
@ApplicationScoped
public class TriageQueue {
    static final String SELECT =
            "select c.id, c.receipt_number, c.exchange_id, e.name_ja, e.name_en, c.report_code, c.urgency, c.priority,"
                    + " c.priority_reasons, c.total_jpy, c.received_at, c.found_at, c.state, c.assignee,"
                    + " c.assignee_name, c.outcome,"
                    + " f.state as filing_state, f.answer_due_on, exists (select 1 from filing_message m"
                    + " where m.filing_id = f.id and m.from_exchange and m.read_at is null) as replied"
                    + " from triage_case c join exchange e on e.id = c.exchange_id"
                    + " join filing f on f.id = c.filing_id where true";

    @Inject
    Rows rows;

    /** Some cases from the cursor on. */
    public Page<QueueRow> page(QueueFilter filter, String reader, @Nullable String cursor, int size) {
        StringBuilder sql = new StringBuilder(SELECT);
        List<Object> values = new ArrayList<>();
        switch (filter.show()) {
            case OPEN -> sql.append(" and c.state <> 'ASSESSED'");
            case NEW, TAKEN, ASSESSED -> {
                sql.append(" and c.state = ?");
                values.add(filter.show().name());
            }
            case ALL -> {}
        }
        if (filter.mine()) {
            sql.append(" and c.assignee = ?");
            values.add(reader);
        }
        restrict(sql, values, "c.exchange_id", filter.exchange());
        restrict(sql, values, "c.report_code", filter.reportCode());
        restrict(sql, values, "c.urgency", filter.urgency());
        Optional<Cursor> from = Cursor.read(cursor);
        if (from.isPresent()) {
            Place place = Place.read(from.get());
            sql.append(" and (c.priority, c.received_at, c.id) > (?, ?, ?)");
            values.addAll(List.of(place.priority(), place.receivedAt(), place.id()));
        }
        sql.append(" order by c.priority, c.received_at, c.id limit ?");
        values.add(size + 1);
        List<QueueRow> found = rows.list(sql.toString(), TriageQueue::row, values.toArray());
        return Page.of(found, size, row -> new Cursor(row.priority() + "|" + row.receivedAt(), row.id()));
    }

    public QueueCounts counts(String reader) {
        return rows.one(
                        "select count(*) filter (where state = 'NEW') as fresh,"
                                + " count(*) filter (where state = 'NEW' and priority <= 2) as fresh_first,"
                                + " count(*) filter (where state = 'TAKEN' and assignee = ?) as mine,"
                                + " min(received_at) filter (where state = 'NEW') as oldest_fresh"
                                + " from triage_case where state <> 'ASSESSED'",
                        row -> new QueueCounts(
                                row.getLong("fresh"),
                                row.getLong("fresh_first"),
                                row.getLong("mine"),
                                Rows.optionalInstant(row, "oldest_fresh")),
                        reader)
                .orElseThrow();
    }

    /** Filings received from {@code from} on and before {@code to}, by exchange, kind and decision. */
    public List<PeriodRow> byPeriod(Instant from, Instant to) {
        return rows.list(
                "select exchange_id, report_code, state, outcome, count(*) as filings from triage_case"
                        + " where received_at >= ? and received_at < ?"
                        + " group by exchange_id, report_code, state, outcome"
                        + " order by exchange_id, report_code, state, outcome",
                row -> new PeriodRow(
                        new ExchangeId(row.getString("exchange_id")),
                        row.getString("report_code"),
                        CaseState.valueOf(row.getString("state")),
                        outcome(row),
                        row.getLong("filings")),
                from,
                to);
    }

    private static void restrict(StringBuilder sql, List<Object> values, String column, @Nullable String wanted) {
        if (wanted != null) {
            sql.append(" and ").append(column).append(" = ?");
            values.add(wanted);
        }
    }

    private static QueueRow row(ResultSet row) throws SQLException {
        return new QueueRow(
                row.getLong("id"),
                row.getString("receipt_number"),
                row.getString("exchange_id"),
                row.getString("name_ja"),
                row.getString("name_en"),
                row.getString("report_code"),
                row.getString("urgency"),
                row.getInt("priority"),
                Arrays.asList(row.getString("priority_reasons").split(",")),
                row.getLong("total_jpy"),
                Rows.instant(row, "received_at"),
                Rows.optionalInstant(row, "found_at"),
                CaseState.valueOf(row.getString("state")),
                row.getString("assignee"),
                row.getString("assignee_name"),
                outcome(row),
                FilingState.valueOf(row.getString("filing_state")),
                row.getObject("answer_due_on", LocalDate.class),
                row.getBoolean("replied"));
    }

    private static @Nullable Outcome outcome(ResultSet row) throws SQLException {
        String name = row.getString("outcome");
        return name == null ? null : Outcome.valueOf(name);
    }

    private record Place(int priority, Instant receivedAt, long id) {
        static Place read(Cursor cursor) {
            int bar = cursor.key().indexOf('|');
            try {
                return new Place(
                        Integer.parseInt(cursor.key().substring(0, Math.max(0, bar))),
                        Instant.parse(cursor.key().substring(bar + 1)),
                        cursor.id());
            } catch (NumberFormatException | DateTimeException e) {
                throw new Refusal(Refusal.Kind.MALFORMED, "platform.refusal.cursor");
            }
        }
    }
}
