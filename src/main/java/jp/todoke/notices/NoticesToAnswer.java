package jp.todoke.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.todoke.exchanges.Exchange;
import jp.todoke.exchanges.Exchanges;
import jp.todoke.notices.domain.NoticeRow;
import jp.todoke.notices.persistence.AnswerTables;
import jp.todoke.notices.persistence.NoticeTables;
import jp.todoke.platform.text.Dates;

/**
 * What waits and what is outstanding, as other modules ask it from inside their own use cases: the caller's transaction is
 * running and its permission was asked. Each answer takes one or two SQL statements.
 */
@ApplicationScoped
public class NoticesToAnswer {

    @Inject
    NoticeTables tables;

    @Inject
    AnswerTables answers;

    @Inject
    Exchanges exchanges;

    @Inject
    Clock clock;

    /** Lists what one exchange has still to answer, to countersign or to follow up; the most urgent first. */
    public List<WaitingNotice> waitingFor(String exchange) {
        return tables.waiting(exchange, clock.instant()).stream()
                .map(NoticesToAnswer::waiting)
                .toList();
    }

    /**
     * Lists the answers still owed to notices published from the first day to the last, civil dates in Japan.
     */
    public List<OutstandingAcknowledgement> outstanding(LocalDate first, LocalDate last) {
        Map<String, Exchange> register = exchanges.all().stream()
                .collect(Collectors.toMap(exchange -> exchange.id().value(), Function.identity()));
        return answers.outstanding(register, start(first), start(last.plusDays(1)), clock.instant());
    }

    /** Tells how the answers to each notice published from the first day to the last stand, civil dates in Japan. */
    public List<AcknowledgementTally> tallies(LocalDate first, LocalDate last) {
        return answers.tallies(start(first), start(last.plusDays(1)), clock.instant());
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Dates.JST).toInstant();
    }

    private static WaitingNotice waiting(NoticeRow row) {
        return new WaitingNotice(
                row.notice().id(),
                row.notice().noticeDate(),
                row.notice().titleJa(),
                row.notice().titleEn(),
                row.own().standing(),
                row.notice().ackDueAt(),
                row.own().overdue(),
                row.own().followUpOn());
    }
}
