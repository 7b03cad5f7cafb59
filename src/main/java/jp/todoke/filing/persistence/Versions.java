package jp.todoke.filing.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.todoke.exchanges.ExchangeId;
import jp.todoke.filing.ContentJson;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.FilingState;
import jp.todoke.filing.Finding;
import jp.todoke.filing.Receipt;
import jp.todoke.filing.ReceiptNumber;
import jp.todoke.filing.ReceivedFiling;
import jp.todoke.filing.ReceivedFilings.Link;
import jp.todoke.filing.SealedContent;
import jp.todoke.platform.database.DatabaseException;
import jp.todoke.platform.database.Rows;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.json.Json;
import org.jspecify.annotations.Nullable;

/** Received versions with their keys and requests; written once, never changed. */
@ApplicationScoped
public class Versions {
    /** SQLSTATE of a unique violation. */
    private static final String UNIQUE = "23505";

    private static final String SELECT = """
            select v.*, f.state, f.report_code, f.filing_kind
            from filing_version v join filing f on f.id = v.filing_id
            """;

    @Inject
    Rows rows;

    @Inject
    SearchKeys keys;

    /** What came of an earlier request: its content and its receipt. */
    public record Earlier(String contentHash, ReceiptNumber number) {}

    public void add(Receipt receipt, SealedContent sealed, String preparedBy, String approvedBy) {
        try {
            insert(receipt, sealed, preparedBy, approvedBy);
        } catch (DatabaseException e) {
            if (UNIQUE.equals(e.sqlState())) {
                // Rule H02 does not see the references of restricted filings; the table does.
                throw Refusal.conflict("filing.refusal.referenceTaken");
            }
            throw e;
        }
        keys.add(receipt.filing().value(), receipt.exchange().value(), sealed.content());
    }

    private void insert(Receipt receipt, SealedContent sealed, String preparedBy, String approvedBy) {
        rows.change(
                """
                insert into filing_version (id, filing_id, exchange_id, entity_reference, receipt_no, content,
                    content_hash, warnings, received_at, channel, prepared_by, prepared_by_name, approved_by,
                    approved_by_name)
                values (nextval('filing_version_seq'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                receipt.filing().value(),
                receipt.exchange().value(),
                receipt.entityReference(),
                receipt.number().value(),
                sealed.canonical(),
                receipt.contentHash(),
                Json.write(receipt.warnings()),
                receipt.receivedAt(),
                receipt.channel(),
                preparedBy,
                receipt.preparedBy(),
                approvedBy,
                receipt.approvedBy());
    }

    public Optional<ReceivedFiling> byFiling(FilingId id) {
        return rows.one(SELECT + "where v.filing_id = ?", Versions::received, id.value());
    }

    public Optional<ReceivedFiling> byNumber(ReceiptNumber number) {
        return rows.one(SELECT + "where v.receipt_no = ?", Versions::received, number.value());
    }

    public Optional<Earlier> byReference(String exchange, String entityReference) {
        return rows.one(
                "select content_hash, receipt_no from filing_version where exchange_id = ? and entity_reference = ?",
                Versions::earlier,
                exchange,
                entityReference);
    }

    public Optional<Earlier> byRequest(String exchange, String key) {
        return rows.one(
                "select content_hash, receipt_no from filing_request where exchange_id = ? and request_key = ?",
                Versions::earlier,
                exchange,
                key);
    }

    public void addRequest(String key, Receipt receipt) {
        rows.change(
                """
                insert into filing_request (exchange_id, request_key, content_hash, receipt_no, at)
                values (?, ?, ?, ?, ?) on conflict (exchange_id, request_key) do nothing
                """,
                receipt.exchange().value(),
                key,
                receipt.contentHash(),
                receipt.number().value(),
                receipt.receivedAt());
    }

    /**
     * Which of these transaction ids stand in other received filings of the exchange that still count.
     *
     * @param prior number of the filing that is followed on, which of course speaks of the same
     */
    public Set<String> known(
            String exchange, Collection<String> transactionKeys, FilingId except, @Nullable String prior) {
        if (transactionKeys.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(rows.list(
                "select * from known_transactions(?, ?, ?, ?)",
                row -> row.getString(1),
                exchange,
                transactionKeys.toArray(String[]::new),
                except.value(),
                prior));
    }

    public List<Link> linked(FilingId id) {
        return rows.list(
                """
                select o.filing_id, f.receipt_no, o.exchange_id, o.kind, o.value
                from filing_key k
                join filing_key o on o.kind = k.kind and o.value = k.value and o.filing_id <> k.filing_id
                join filing f on f.id = o.filing_id
                where k.filing_id = ?
                order by f.accepted_at desc, o.filing_id desc, o.kind, o.value
                limit 50
                """,
                row -> new Link(
                        new FilingId(row.getLong("filing_id")),
                        row.getString("receipt_no"),
                        row.getString("exchange_id"),
                        row.getString("kind"),
                        row.getString("value")),
                id.value());
    }

    private static Earlier earlier(ResultSet row) throws SQLException {
        return new Earlier(row.getString("content_hash"), new ReceiptNumber(row.getString("receipt_no")));
    }

    private static ReceivedFiling received(ResultSet row) throws SQLException {
        Receipt receipt = new Receipt(
                new ReceiptNumber(row.getString("receipt_no")),
                new FilingId(row.getLong("filing_id")),
                new ExchangeId(row.getString("exchange_id")),
                row.getString("report_code"),
                row.getString("entity_reference"),
                Rows.instant(row, "received_at"),
                row.getString("content_hash"),
                row.getString("channel"),
                row.getString("prepared_by_name"),
                row.getString("approved_by_name"),
                Arrays.asList(Json.read(row.getString("warnings"), Finding[].class)));
        return new ReceivedFiling(
                receipt,
                FilingState.valueOf(row.getString("state")),
                row.getString("filing_kind"),
                ContentJson.read(new String(row.getBytes("content"), UTF_8)));
    }
}
