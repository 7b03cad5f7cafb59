package jp.todoke.notices.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.todoke.exchanges.Exchange;
import jp.todoke.exchanges.ExchangeId;
import jp.todoke.notices.AcknowledgementTally;
import jp.todoke.notices.NoticeId;
import jp.todoke.notices.OutstandingAcknowledgement;
import jp.todoke.notices.domain.Board;
import jp.todoke.notices.domain.NoticeSummary;
import jp.todoke.notices.domain.OwnAnswer;
import jp.todoke.platform.database.Rows;
import org.jspecify.annotations.Nullable;

/** How the answers of all exchanges stand, as the authority watches them; each query a fixed number of SQL statements. */
@ApplicationScoped
public class AnswerTables {
    @Inject
    Rows rows;

    /**
     * Reads the board in two statements.
     *
     * @param exchanges its rows
     * @param columns how many notices at most, the newest
     */
    public Board board(List<Exchange> exchanges, int columns, Instant now) {
        Map<Long, NoticeSummary> notices = new LinkedHashMap<>();
        rows.list(
                "select " + NoticeColumns.NOTICE + " from notice n where " + NoticeColumns.VISIBLE
                        + " order by n.notice_date desc, n.id desc limit ?",
                row -> notices.put(row.getLong("notice_key"), NoticeColumns.notice(row)),
                columns);
        List<Long> keys = List.copyOf(notices.keySet());
        Map<String, List<Board.@Nullable Cell>> cells = new HashMap<>();
        rows.list(
                "select a.exchange_id, n.id as notice_key, n.number, n.ack_due_at, " + NoticeColumns.ANSWER
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
                                            NoticeColumns.answer(row, now)));
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

    /**
     * Answers awaited of notices published in a span of time, the longest due first.
     *
     * @param exchanges whose answers, by id
     */
    public List<OutstandingAcknowledgement> outstanding(
            Map<String, Exchange> exchanges, Instant from, Instant before, Instant now) {
        return rows
                .list(
                        "select a.exchange_id, " + NoticeColumns.NOTICE + ", " + NoticeColumns.ANSWER
                                + " from notice n join acknowledgement a on a.notice_id = n.id"
                                + " where n.state = 'PUBLISHED' and n.published_at >= ? and n.published_at < ?"
                                + " and a.state in ('PENDING', 'SEEN', 'COUNTERSIGNING')"
                                + " order by n.ack_due_at, n.id, a.exchange_id",
                        row -> {
                            NoticeSummary notice = NoticeColumns.notice(row);
                            OwnAnswer answer = NoticeColumns.answer(row, now);
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
                "select " + NoticeColumns.NOTICE + ", " + NoticeColumns.ANSWER
                        + " from notice n join acknowledgement a on a.notice_id = n.id"
                        + " where " + NoticeColumns.VISIBLE + " and n.published_at >= ? and n.published_at < ?"
                        + " order by n.notice_date, n.id",
                row -> {
                    NoticeSummary notice = NoticeColumns.notice(row);
                    notices.put(notice.id(), notice);
                    return answers.computeIfAbsent(notice.id(), id -> new ArrayList<>())
                            .add(NoticeColumns.answer(row, now));
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
}
