package jp.todoke.ledger.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import jp.todoke.ledger.domain.LedgerEvent;
import jp.todoke.ledger.domain.LedgerFilter;
import jp.todoke.ledger.domain.LedgerRow;
import jp.todoke.platform.database.Rows;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.page.Cursor;
import jp.todoke.platform.page.Page;
import org.jspecify.annotations.Nullable;

/** The auditor's table: events, newest first, by (time, id). One SQL statement a page. */
@Dependent
public class LedgerTrail {

    private final Jdbc jdbc;

    @Inject
    public LedgerTrail(Rows rows) {
        this(rows::connection);
    }

    /** The table as seen through the connections this gives. */
    public LedgerTrail(Supplier<Connection> connection) {
        jdbc = new Jdbc(connection);
    }

    /** At most {@code size} rows that the filter lets through, behind the cursor. */
    public Page<LedgerRow> page(LedgerFilter filter, Optional<Cursor> after, int size) {
        List<String> conditions = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        equal("e.act", filter.act(), conditions, parameters);
        equal("e.outcome", filter.outcome(), conditions, parameters);
        equal("e.actor", filter.actor(), conditions, parameters);
        equal("e.exchange_id", filter.exchange(), conditions, parameters);
        equal("e.subject", filter.subject(), conditions, parameters);
        if (filter.from() != null) {
            conditions.add("e.occurred_at >= ?::timestamptz");
            parameters.add(text(filter.from()));
        }
        if (filter.to() != null) {
            conditions.add("e.occurred_at < ?::timestamptz");
            parameters.add(text(filter.to()));
        }
        if (after.isPresent()) {
            conditions.add("(e.occurred_at, e.id) < (?::timestamptz, ?)");
            parameters.add(text(instant(after.get())));
            parameters.add(after.get().id());
        }
        parameters.add(size + 1);
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        List<LedgerRow> rows = jdbc.list(
                "select " + LedgerRows.EVENT_COLUMNS + ", l.leaf_index from todoke.ledger_event e"
                        + " left join todoke.ledger_leaf l on l.event_id = e.id" + where
                        + " order by e.occurred_at desc, e.id desc limit ?",
                LedgerTrail::row,
                parameters.toArray());
        return Page.of(
                rows,
                size,
                row -> new Cursor(
                        row.event().occurredAt().toString(), row.event().id()));
    }

    private static void equal(String column, @Nullable String value, List<String> conditions, List<Object> parameters) {
        if (value != null) {
            conditions.add(column + " = ?");
            parameters.add(value);
        }
    }

    private static LedgerRow row(ResultSet row) throws SQLException {
        long index = row.getLong("leaf_index");
        Long leafIndex = row.wasNull() ? null : index;
        Optional<LedgerEvent> event = LedgerRows.event(row);
        // What no portal can have written is shown for what it is worth; the verification names it.
        return new LedgerRow(event.isPresent() ? event.get() : unreadable(row), leafIndex);
    }

    private static LedgerEvent unreadable(ResultSet row) throws SQLException {
        return new LedgerEvent(
                row.getLong("id"),
                Rows.instant(row, "occurred_at"),
                "?",
                null,
                "?",
                null,
                row.getString("actor"),
                "?",
                row.getString("exchange_id"),
                row.getString("subject"),
                new TreeMap<>(),
                "?",
                null);
    }

    private static Instant instant(Cursor cursor) {
        try {
            return Instant.parse(cursor.key());
        } catch (DateTimeParseException e) {
            throw new Refusal(Refusal.Kind.MALFORMED, "platform.refusal.cursor");
        }
    }

    private static String text(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toString();
    }
}
