package jp.todoke.filing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.todoke.filing.ContentJson;
import jp.todoke.filing.FieldComment;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.domain.Filing;
import jp.todoke.filing.domain.LastingPlace;
import jp.todoke.platform.database.Rows;
import jp.todoke.platform.gate.Caller;

/** What approvers asked to change, and what they had read when they did. */
@ApplicationScoped
public class Comments {
    @Inject
    Rows rows;

    public void add(Filing filing, FieldComment.Asked asked, FilingContent read, Caller by, Instant at) {
        rows.change(
                """
                insert into filing_comment (id, filing_id, exchange_id, place, text, author, author_name, at)
                values (nextval('filing_comment_seq'), ?, ?, ?, ?, ?, ?, ?)
                """,
                filing.id().value(),
                filing.exchange(),
                LastingPlace.of(asked.place(), read),
                asked.text(),
                by.account(),
                by.displayName(),
                at);
    }

    /** In the order they were made, with their places in this content. */
    public List<FieldComment> of(FilingId filing, FilingContent now) {
        return rows.list(
                "select * from filing_comment where filing_id = ? order by id",
                row -> new FieldComment(
                        row.getLong("id"),
                        LastingPlace.in(now, row.getString("place")),
                        row.getString("text"),
                        row.getString("author_name"),
                        Rows.instant(row, "at"),
                        row.getString("done_name"),
                        Rows.optionalInstant(row, "done_at")),
                filing.value());
    }

    /** Whether there was such a comment that was not done. */
    public boolean done(FilingId filing, long comment, Caller by, Instant at) {
        return rows.change(
                        "update filing_comment set done_name = ?, done_at = ?"
                                + " where filing_id = ? and id = ? and done_at is null",
                        by.displayName(),
                        at,
                        filing.value(),
                        comment)
                > 0;
    }

    /** Keeps what was read when the filing was sent back; the return before is forgotten. */
    public void remember(Filing filing, FilingContent read, Instant at) {
        rows.change("""
                insert into filing_returned (filing_id, exchange_id, content, at) values (?, ?, ?, ?)
                on conflict (filing_id) do update set content = excluded.content, at = excluded.at
                """, filing.id().value(), filing.exchange(), ContentJson.write(read), at);
    }

    public Optional<FilingContent> returned(FilingId filing) {
        return rows.one(
                "select content from filing_returned where filing_id = ?",
                row -> ContentJson.read(row.getString("content")),
                filing.value());
    }
}
