package jp.todoke.filing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.domain.Filing;
import jp.todoke.platform.database.Rows;

/** Which draft a program began with which Idempotency-Key. */
@ApplicationScoped
public class DraftRequests {
    @Inject
    Rows rows;

    /**
     * An earlier request.
     *
     * @param asked SHA-256 of what was asked for
     */
    public record Earlier(String asked, FilingId draft) {}

    public Optional<Earlier> byKey(String exchange, String key) {
        return rows.one(
                "select asked_hash, filing_id from filing_draft_request where exchange_id = ? and request_key = ?",
                row -> new Earlier(row.getString("asked_hash"), new FilingId(row.getLong("filing_id"))),
                exchange,
                key);
    }

    public void add(String key, String asked, Filing begun) {
        rows.change("""
                insert into filing_draft_request (exchange_id, request_key, asked_hash, filing_id, at)
                values (?, ?, ?, ?, ?)
                """, begun.exchange(), key, asked, begun.id().value(), begun.createdAt());
    }
}
