package jp.todoke.filing.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.todoke.filing.ContentJson;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingFilter;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.FilingRow;
import jp.todoke.filing.FilingState;
import jp.todoke.filing.LatestReceipt;
import jp.todoke.platform.database.Rows;
import jp.todoke.platform.page.Cursor;
import jp.todoke.platform.page.Page;
import org.jspecify.annotations.Nullable;

/** An exchange's filings as rows; the row-level policies leave out what the caller is not named for. One SQL statement each. */
@ApplicationScoped
public class FilingList {
    private static final String COLUMNS =
            "f.id, f.version, f.state, f.report_code, f.filing_kind, f.urgency, f.entity_reference, f.subject,"
                    + " f.prepared_by_name, f.approved_by_name, f.changed_by_name, f.changed_at, f.receipt_no,"
                    + " f.accepted_at, f.return_comment is not null as returned, f.restricted";

    @Inject
    Rows rows;

    /**
     * One page.
     *
     * @param account whose own work is asked for, where that is
     * @param cursor where the page before ended
     */
    public Page<FilingRow> page(
            String exchange, String account, FilingFilter filter, @Nullable String cursor, int size) {
        FilingQuery query = new FilingQuery(COLUMNS, false, exchange, account, filter);
        Optional<Cursor> from = Cursor.read(cursor);
        from.ifPresent(query::after);
        query.sorted().limit(size + 1);
        List<FilingRow> found = rows.list(query.sql(), FilingList::row, query.parameters());
        return Page.of(found, size, row -> FilingQuery.place(filter, row));
    }

    /** A filing with what it says. */
    public record Said(FilingRow row, FilingContent content) {}

    /** Takes one of many filings. */
    @FunctionalInterface
    public interface Taker {
        void take(Said filing) throws IOException;
    }

    /** Hands over every filing that is asked for, in the order asked for, one by one. */
    public void each(String exchange, String account, FilingFilter filter, Taker taker) throws IOException {
        String columns = COLUMNS + ", d.content as draft, v.content as received";
        FilingQuery query = new FilingQuery(columns, true, exchange, account, filter).sorted();
        rows.<IOException>each(query.sql(), row -> taker.take(new Said(row(row), content(row))), query.parameters());
    }

    private static FilingContent content(ResultSet row) throws SQLException {
        byte[] received = row.getBytes("received");
        String draft = row.getString("draft");
        if (received != null) {
            return ContentJson.read(new String(received, UTF_8));
        }
        return draft == null ? ContentTree.empty() : ContentJson.read(draft);
    }

    private static FilingRow row(ResultSet row) throws SQLException {
        String foundBy = row.getString("found_kind");
        return new FilingRow(
                new FilingId(row.getLong("id")),
                row.getInt("version"),
                FilingState.valueOf(row.getString("state")),
                row.getString("report_code"),
                row.getString("filing_kind"),
                row.getString("urgency"),
                row.getString("entity_reference"),
                row.getString("subject"),
                row.getString("prepared_by_name"),
                row.getString("approved_by_name"),
                row.getString("changed_by_name"),
                Rows.instant(row, "changed_at"),
                row.getString("receipt_no"),
                Rows.optionalInstant(row, "accepted_at"),
                row.getBoolean("returned"),
                row.getBoolean("restricted"),
                foundBy == null ? null : new FilingRow.Found(foundBy, row.getString("found_value")));
    }

    /** Who prepared filings of this exchange: account and the name it bore last, by name. */
    public Map<String, String> preparers(String exchange) {
        Map<String, String> names = new LinkedHashMap<>();
        rows.list("""
                select prepared_by, max(prepared_by_name) as name from filing where exchange_id = ?
                group by prepared_by order by name, prepared_by
                """, row -> names.put(row.getString("prepared_by"), row.getString("name")), exchange);
        return names;
    }

    /** The filings that were received last, the newest first. */
    public List<LatestReceipt> latest(String exchange, int most) {
        return rows.list(
                """
                select receipt_no, accepted_at from filing where exchange_id = ? and accepted_at is not null
                order by accepted_at desc, id desc limit ?
                """,
                row -> new LatestReceipt(row.getString("receipt_no"), Rows.instant(row, "accepted_at")),
                exchange,
                most);
    }

    /** How many filings are in each state that is not over, without drafts put aside; for the first page. */
    public Map<FilingState, Long> open(String exchange) {
        Map<FilingState, Long> counts = new LinkedHashMap<>();
        rows.list(
                """
                select state, count(*) as filings from filing
                where exchange_id = ? and state in ('DRAFT', 'READY_FOR_APPROVAL', 'QUERY_OPEN', 'RETURNED')
                    and archived_at is null
                group by state order by state
                """, row -> counts.put(FilingState.valueOf(row.getString("state")), row.getLong("filings")), exchange);
        return counts;
    }
}
