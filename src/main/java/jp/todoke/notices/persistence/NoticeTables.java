package jp.todoke.notices.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.todoke.notices.NoticeId;
import jp.todoke.notices.domain.NoticeRow;
import jp.todoke.platform.database.Rows;
import jp.todoke.platform.page.Cursor;
import jp.todoke.platform.page.Page;
import org.jspecify.annotations.Nullable;

/** Notices as one exchange reads them; each query one SQL statement. */
@ApplicationScoped
public class NoticeTables {

    @Inject
    Rows rows;

    /** A page of one exchange's notices, newest notice first. */
    public Page<NoticeRow> page(String exchange, Optional<Cursor> after, int size, Instant now) {
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(exchange);
        String from = "";
        if (after.isPresent()) {
            from = " and (n.notice_date, n.id) < (cast(? as date), ?)";
            parameters.add(LocalDate.parse(after.get().key()));
            parameters.add(after.get().id());
        }
        parameters.add(size + 1);
        List<NoticeRow> found = rows.list(
                "select " + NoticeColumns.NOTICE + ", " + NoticeColumns.ANSWER
                        + " from notice n join acknowledgement a on a.notice_id = n.id and a.exchange_id = ?"
                        + " where " + NoticeColumns.VISIBLE + from + " order by n.notice_date desc, n.id desc limit ?",
                row -> new NoticeRow(
                        row.getLong("notice_key"), NoticeColumns.notice(row), NoticeColumns.answer(row, now)),
                parameters.toArray());
        return Page.of(found, size, row -> new Cursor(row.notice().noticeDate().toString(), row.key()));
    }

    /** One notice with one exchange's answer. */
    public Optional<NoticeRow> find(NoticeId notice, String exchange, Instant now) {
        return rows.one(
                "select " + NoticeColumns.NOTICE + ", " + NoticeColumns.ANSWER
                        + " from notice n join acknowledgement a on a.notice_id = n.id and a.exchange_id = ?"
                        + " where " + NoticeColumns.VISIBLE + " and n.number = ?",
                row -> new NoticeRow(
                        row.getLong("notice_key"), NoticeColumns.notice(row), NoticeColumns.answer(row, now)),
                exchange,
                notice.value());
    }

    /** What one exchange has still to answer or to follow up, the most urgent first. */
    public List<NoticeRow> waiting(String exchange, Instant now) {
        return rows.list(
                "select " + NoticeColumns.NOTICE + ", " + NoticeColumns.ANSWER
                        + " from notice n join acknowledgement a on a.notice_id = n.id and a.exchange_id = ?"
                        + " where n.state = 'PUBLISHED' and a.state <> 'ACKNOWLEDGED' order by n.ack_due_at, n.id",
                row -> new NoticeRow(
                        row.getLong("notice_key"), NoticeColumns.notice(row), NoticeColumns.answer(row, now)),
                exchange);
    }
}
