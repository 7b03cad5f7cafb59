package jp.todoke.filing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.IdleDraft;
import jp.todoke.platform.database.Rows;

/** Drafts on which nobody works. */
@ApplicationScoped
public class IdleDrafts {
    private static final int MOST = 100;

    @Inject
    Rows rows;

    /** Those of an exchange that are put aside, or will be soon; the longest untouched first, at most a hundred. */
    public List<IdleDraft> of(String exchange, Instant now) {
        return rows.list(
                """
                select id, entity_reference, subject, changed_by_name, changed_at, archived_at from filing
                where exchange_id = ? and state = 'DRAFT' and (archived_at is not null or changed_at < ?)
                order by archived_at is not null, changed_at, id limit ?
                """,
                row -> new IdleDraft(
                        new FilingId(row.getLong("id")),
                        row.getString("entity_reference"),
                        row.getString("subject"),
                        row.getString("changed_by_name"),
                        Rows.instant(row, "changed_at"),
                        Rows.optionalInstant(row, "archived_at")),
                exchange,
                now.minus(IdleDraft.WARNED),
                MOST);
    }

    /** Puts aside what nobody has touched for long, of all exchanges; returns how many. */
    public int archive(Instant now) {
        return rows.change(
                "update filing set archived_at = ? where state = 'DRAFT' and archived_at is null and changed_at < ?",
                now,
                now.minus(IdleDraft.ARCHIVED));
    }
}
