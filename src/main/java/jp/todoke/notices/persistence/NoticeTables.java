package jp.todoke.notices.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.todoke.exchanges.Exchange;
import jp.todoke.exchanges.ExchangeId;
import jp.todoke.notices.AckResult;
import jp.todoke.notices.AcknowledgementTally;
import jp.todoke.notices.NoticeId;
import jp.todoke.notices.OutstandingAcknowledgement;
import jp.todoke.notices.domain.AcknowledgementState;
import jp.todoke.notices.domain.Board;
import jp.todoke.notices.domain.NoticeRow;
import jp.todoke.notices.domain.NoticeState;
import jp.todoke.notices.domain.NoticeSummary;
import jp.todoke.notices.domain.OwnAnswer;
import jp.todoke.platform.database.Rows;
import jp.todoke.platform.page.Cursor;
import jp.todoke.platform.page.Page;
import jp.todoke.sanctions.ChangeCounts;
import jp.todoke.sanctions.EditionId;
import org.jspecify.annotations.Nullable;

/** The queries of the notice tables, of the board and of what is outstanding; each a fixed number of SQL statements. */
@ApplicationScoped
public class NoticeTables {

    private static final String NOTICE =
            "n.id as notice_key, n.number, n.edition_id, n.notice_date, n.title_ja, n.title_en, n.state as notice_state,"
                    + " n.published_at, n.effective_at, n.ack_due_at, n.persons_added, n.bodies_added,"
                    + " n.persons_amended, n.bodies_amended, n.persons_removed, n.bodies_removed";
    private static final String ANSWER =
            "a.state, a.result, a.late, a.first_seen_at, a.first_seen_name, a.acknowledged_at, a.follow_up_on,"
                    + " a.attestations, a.version";
    private static final String VISIBLE = "n.state in ('PUBLISHED', 'SUPERSEDED', 'CLOSED')";

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
                "select " + NOTICE + ", " + ANSWER
                        + " from notice n join acknowledgement a on a.notice_id = n.id and a.exchange_id = ?"
                        + " where " + VISIBLE + from + " order by n.notice_date desc, n.id desc limit ?",
                row -> new NoticeRow(row.getLong("notice_key"), notice(row), answer(row, now)),
                parameters.toArray());
        return Page.of(found, size, row -> new Cursor(row.notice().noticeDate().toString(), row.key()));
    }

    /** One notice with one exchange's answer. */
    public Optional<NoticeRow> find(NoticeId notice, String exchange, Instant now) {
        return rows.one(
                "select " + NOTICE + ", " + ANSWER
                        + " from notice n join acknowledgement a on a.notice_id = n.id and a.exchange_id = ?"
                        + " where " + VISIBLE + " and n.number = ?",
                row -> new NoticeRow(row.getLong("notice_key"), notice(row), answer(row, now)),
                exchange,
                notice.value());
    }

    /**
     * Reads the board in two statements.
     *
     * @param exchanges its rows
     * @param columns how many notices at most, the newest
     */
    public Board board(List<Exchange> exchanges, int columns, Instant now) {
        Map<Long, NoticeSummary> notices = new LinkedHashMap<>();
        rows.list(
                "select " + NOTICE + " from notice n where " + VISIBLE
                        + " order by n.notice_date desc, n.id desc limit ?",
                row -> notices.put(row.getLong("notice_key"), notice(row)),
                columns);
        List<Long> keys = List.copyOf(notices.keySet());
        Map<String, List<Board.@Nullable Cell>> cells = new HashMap<>();
        rows.list(
                "select a.exchange_id, n.id as notice_key, n.number, n.ack_due_at, " + ANSWER
                        + " from acknowledgement a join notice n on n.id = a.notice_id where n.id = any (?)",
                row -> {
                    String exchange = row.getString("exchange_id");
                    return cells.computeIfAbsent(
                                    exchange, id -> new ArrayList<>(Collections.nCopies(keys.size(), null)))
                            .set(
                                    keys.indexOf(row.getLong("notice_key")),
                                    new Board.Cell(
                                            new NoticeId(row.getString("number")),
                                            new ExchangeId(exchange),
                                            answer(row, now)));
                },
                (Object) keys.toArray(Long[]::new));
        List<Board.@Nullable Cell> notAsked = Collections.nCopies(keys.size(), null);
        return new Board(
                now,
                List.copyOf(notices.values()),
                exchanges.stream()
                        .map(exchange -> new Board.Row(
                                exchange.id(),
                                exchange.nameJa(),
                                exchange.nameEn(),
                                cells.getOrDefault(exchange.id().value(), notAsked)))
                        .toList());
    }

    /** What one exchange has still to answer or to follow up, the most urgent first. */
    public List<NoticeRow> waiting(String exchange, Instant now) {
        return rows.list(
                "select " + NOTICE + ", " + ANSWER
                        + " from notice n join acknowledgement a on a.notice_id = n.id and a.exchange_id = ?"
                        + " where n.state = 'PUBLISHED' and a.state <> 'ACKNOWLEDGED' order by n.ack_due_at, n.id",
                row -> new NoticeRow(row.getLong("notice_key"), notice(row), answer(row, now)),
                exchange);
    }

    /**
     * Answers awaited of notices published in a span of time, the longest due first.
     *
     * @param exchanges whose answers, by id
     */
    public List<OutstandingAcknowledgement> outstanding(
            Map<String, Exchange> exchanges, Instant from, Instant before, Instant now) {
        return rows
                .list(
                        "select a.exchange_id, " + NOTICE + ", " + ANSWER
                                + " from notice n join acknowledgement a on a.notice_id = n.id"
                                + " where n.state = 'PUBLISHED' and n.published_at >= ? and n.published_at < ?"
                                + " and a.state in ('PENDING', 'SEEN', 'COUNTERSIGNING')"
                                + " order by n.ack_due_at, n.id, a.exchange_id",
                        row -> {
                            NoticeSummary notice = notice(row);
                            OwnAnswer answer = answer(row, now);
                            Exchange exchange = exchanges.get(row.getString("exchange_id"));
                            return exchange == null
                                    ? Optional.<OutstandingAcknowledgement>empty()
                                    : Optional.of(new OutstandingAcknowledgement(
                                            notice.id(),
                                            notice.noticeDate(),
                                            notice.titleJa(),
                                            notice.titleEn(),
                                            exchange.id(),
                                            exchange.nameJa(),
                                            exchange.nameEn(),
                                            answer.standing(),
                                            notice.ackDueAt(),
                                            answer.overdue()));
                        },
                        from,
                        before)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** How the answers to each notice published in a span of time stand, oldest notice first. */
    public List<AcknowledgementTally> tallies(Instant from, Instant before, Instant now) {
        Map<NoticeId, NoticeSummary> notices = new LinkedHashMap<>();
        Map<NoticeId, List<OwnAnswer>> answers = new HashMap<>();
        rows.list(
                "select " + NOTICE + ", " + ANSWER + " from notice n join acknowledgement a on a.notice_id = n.id"
                        + " where " + VISIBLE + " and n.published_at >= ? and n.published_at < ?"
                        + " order by n.notice_date, n.id",
                row -> {
                    NoticeSummary notice = notice(row);
                    notices.put(notice.id(), notice);
                    return answers.computeIfAbsent(notice.id(), id -> new ArrayList<>())
                            .add(answer(row, now));
                },
                from,
                before);
        return notices.values().stream()
                .map(notice -> tally(notice, answers.getOrDefault(notice.id(), List.of())))
                .toList();
    }

    private static AcknowledgementTally tally(NoticeSummary notice, List<OwnAnswer> answers) {
        int outstanding = 0;
        int overdue = 0;
        int late = 0;
        int matched = 0;
        for (OwnAnswer answer : answers) {
            outstanding += answer.standing().outstanding() ? 1 : 0;
            overdue += answer.overdue() ? 1 : 0;
            late += answer.late() ? 1 : 0;
            matched += answer.result() != null && answer.result().match() ? 1 : 0;
        }
        return new AcknowledgementTally(
                notice.id(),
                notice.noticeDate(),
                notice.titleJa(),
                notice.titleEn(),
                notice.ackDueAt(),
                answers.size(),
                answers.size() - outstanding,
                outstanding,
                overdue,
                late,
                matched);
    }

    private static NoticeSummary notice(ResultSet row) throws SQLException {
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

    private static OwnAnswer answer(ResultSet row, Instant now) throws SQLException {
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
