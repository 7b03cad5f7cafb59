package jp.todoke.notices.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import jp.todoke.notices.AckResult;
import jp.todoke.notices.NoticeId;
import jp.todoke.notices.domain.AcknowledgementState;
import jp.todoke.notices.domain.NoticeState;
import jp.todoke.notices.domain.NoticeSummary;
import jp.todoke.notices.domain.OwnAnswer;
import jp.todoke.platform.database.Rows;
import jp.todoke.sanctions.ChangeCounts;
import jp.todoke.sanctions.EditionId;

/** The columns of a notice ({@code n}) and of an exchange's answer to it ({@code a}), and what is read of them. */
final class NoticeColumns {
    static final String NOTICE =
            "n.id as notice_key, n.number, n.edition_id, n.notice_date, n.title_ja, n.title_en, n.state as notice_state,"
                    + " n.published_at, n.effective_at, n.ack_due_at, n.persons_added, n.bodies_added,"
                    + " n.persons_amended, n.bodies_amended, n.persons_removed, n.bodies_removed";
    static final String ANSWER =
            "a.state, a.result, a.late, a.first_seen_at, a.first_seen_name, a.acknowledged_at, a.follow_up_on,"
                    + " a.attestations, a.version";
    static final String VISIBLE = "n.state in ('PUBLISHED', 'SUPERSEDED', 'CLOSED')";

    private NoticeColumns() {}

    static NoticeSummary notice(ResultSet row) throws SQLException {
        return new NoticeSummary(
                new NoticeId(row.getString("number")),
                new EditionId(row.getString("edition_id")),
                Rows.date(row, "notice_date"),
                row.getString("title_ja"),
                row.getString("title_en"),
                NoticeState.valueOf(row.getString("notice_state")),
                Rows.instant(row, "published_at"),
                Rows.instant(row, "effective_at"),
                Rows.instant(row, "ack_due_at"),
                new ChangeCounts(
                        row.getInt("persons_added"),
                        row.getInt("bodies_added"),
                        row.getInt("persons_amended"),
                        row.getInt("bodies_amended"),
                        row.getInt("persons_removed"),
                        row.getInt("bodies_removed")));
    }

    static OwnAnswer answer(ResultSet row, Instant now) throws SQLException {
        AcknowledgementState state = AcknowledgementState.valueOf(row.getString("state"));
        String result = row.getString("result");
        return new OwnAnswer(
                state,
                result == null ? null : AckResult.valueOf(result),
                state.outstanding() && now.isAfter(Rows.instant(row, "ack_due_at")),
                row.getBoolean("late"),
                Rows.optionalInstant(row, "first_seen_at"),
                row.getString("first_seen_name"),
                Rows.optionalInstant(row, "acknowledged_at"),
                Rows.date(row, "follow_up_on"),
                row.getInt("attestations"),
                row.getLong("version"));
    }
}
