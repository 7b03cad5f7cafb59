package jp.todoke.filing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.todoke.filing.AwaitedAnswer;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.FilingState;
import jp.todoke.filing.Letter;
import jp.todoke.filing.MessageKind;
import jp.todoke.filing.ThreadMessage;
import jp.todoke.filing.domain.Filing;
import jp.todoke.platform.database.Rows;
import jp.todoke.platform.gate.Caller;
import org.jspecify.annotations.Nullable;

/** The threads of received filings. Rows are added and marked as read, never changed. */
@ApplicationScoped
public class Messages {
    /** More than anybody has in hand at once; the list of filings has the rest. */
    private static final int MOST = 200;

    @Inject
    Rows rows;

    /**
     * Adds a message.
     *
     * @param by who writes; of the authority's people nothing is kept here
     * @param other receipt number of another filing that this is about
     * @param key the exchange's Idempotency-Key
     */
    public long add(Filing filing, Letter letter, Caller by, Instant at, @Nullable String other, @Nullable String key) {
        long id = rows.one("select nextval('filing_message_seq')", row -> row.getLong(1))
                .orElseThrow();
        boolean own = letter.kind().fromExchange();
        rows.change(
                """
                insert into filing_message (id, filing_id, exchange_id, kind, from_exchange, codes, text, due_on,
                    other_receipt, author, author_name, request_key, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                filing.id().value(),
                filing.exchange(),
                letter.kind().name(),
                own,
                String.join(",", letter.codes()),
                letter.text(),
                letter.dueOn(),
                other,
                own ? by.account() : null,
                own ? by.displayName() : null,
                key,
                at);
        return id;
    }

    /** Oldest first. */
    public List<ThreadMessage> of(FilingId filing) {
        return rows.list(
                "select * from filing_message where filing_id = ? order by id", Messages::message, filing.value());
    }

    public Optional<ThreadMessage> byId(long id) {
        return rows.one("select * from filing_message where id = ?", Messages::message, id);
    }

    /** What came of an earlier request with this key. */
    public Optional<Earlier> byRequest(String exchange, String key) {
        return rows.one(
                "select * from filing_message where exchange_id = ? and request_key = ?",
                row -> new Earlier(new FilingId(row.getLong("filing_id")), message(row)),
                exchange,
                key);
    }

    /** A message with the filing it is on. */
    public record Earlier(FilingId filing, ThreadMessage message) {}

    /** Marks what the other side wrote and nobody has read yet; of the authority's readers no name is kept here. */
    public void markRead(FilingId filing, Caller reader, Instant at) {
        boolean exchange = reader.exchange() != null;
        rows.change(
                "update filing_message set read_at = ?, read_by_name = ?"
                        + " where filing_id = ? and from_exchange = ? and read_at is null",
                at,
                exchange ? reader.displayName() : null,
                filing.value(),
                !exchange);
    }

    /** Filings of the exchange on which an answer is awaited or something is unread: what ends first comes first. */
    public List<AwaitedAnswer> awaited(String exchange) {
        return rows.list(
                """
                select f.id, f.receipt_no, f.entity_reference, f.state, f.answer_due_on, coalesce(m.unread, 0) as unread
                from filing f
                left join (select filing_id, count(*) as unread from filing_message
                    where exchange_id = ? and read_at is null and not from_exchange group by filing_id) m
                    on m.filing_id = f.id
                where f.exchange_id = ? and (f.state in ('QUERY_OPEN', 'RETURNED') or m.unread > 0)
                order by f.answer_due_on nulls last, f.changed_at desc, f.id desc
                limit ?
                """,
                row -> new AwaitedAnswer(
                        new FilingId(row.getLong("id")),
                        row.getString("receipt_no"),
                        row.getString("entity_reference"),
                        FilingState.valueOf(row.getString("state")),
                        date(row, "answer_due_on"),
                        row.getInt("unread")),
                exchange,
                exchange,
                MOST);
    }

    private static ThreadMessage message(ResultSet row) throws SQLException {
        return new ThreadMessage(
                row.getLong("id"),
                MessageKind.valueOf(row.getString("kind")),
                Arrays.stream(row.getString("codes").split(","))
                        .filter(code -> !code.isEmpty())
                        .toList(),
                row.getString("text"),
                date(row, "due_on"),
                Objects.requireNonNullElse(row.getString("other_receipt"), ""),
                Objects.requireNonNullElse(row.getString("author_name"), ""),
                Rows.instant(row, "at"),
                Rows.optionalInstant(row, "read_at"),
                Objects.requireNonNullElse(row.getString("read_by_name"), ""));
    }

    private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
