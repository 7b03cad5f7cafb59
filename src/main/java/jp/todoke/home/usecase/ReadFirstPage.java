package jp.todoke.home.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jp.todoke.filing.AwaitedAnswer;
import jp.todoke.filing.DueOn;
import jp.todoke.filing.FilingState;
import jp.todoke.filing.FilingsInHand;
import jp.todoke.filing.IdleDraft;
import jp.todoke.home.WaitingThing;
import jp.todoke.home.WaitingThing.Kind;
import jp.todoke.notices.AcknowledgementTally;
import jp.todoke.notices.NoticesToAnswer;
import jp.todoke.notices.Standing;
import jp.todoke.notices.WaitingNotice;
import jp.todoke.platform.gate.Caller;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.UseCase;
import jp.todoke.platform.text.Dates;
import jp.todoke.triage.QueueCounts;
import jp.todoke.triage.Triage;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the caller, and until when: at most seven things, each leading to the page where it is done. Asks only for
 * what the caller's permissions let them do something about.
 */
@UseCase
@ApplicationScoped
public class ReadFirstPage {
    /** A day that is named counts to its end, and is shown as that day and not as the next one's first second. */
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    /** So many things a person takes in at a glance. */
    private static final int MOST = 7;

    /** So many single notices; the rest is one line. */
    private static final int SINGLE_NOTICES = 4;

    /** So many single filings on which something is awaited; the list has all. */
    private static final int SINGLE_FILINGS = 3;

    private static final String QUEUE = "/authority/triage/queue.xhtml";

    /** Answers to notices older than this are the period summary's matter. */
    private static final int DAYS_BACK = 366;

    @Inject
    CurrentCaller caller;

    @Inject
    NoticesToAnswer notices;

    @Inject
    FilingsInHand filings;

    @Inject
    Triage triage;

    @Inject
    Clock clock;

    /** The most pressing first: what is late, then what ends soonest or comes first in the day's work. */
    @Permitted(Permission.OWN_ACCOUNT)
    public List<WaitingThing> read() {
        Caller reader = caller.get();
        List<WaitingThing> found = new ArrayList<>();
        @Nullable String exchange = reader.exchange();
        if (exchange != null) {
            notices(reader, exchange, found);
            filings(reader, exchange, found);
        } else {
            cases(reader, found);
            outstandingAnswers(reader, found);
        }
        Comparator<WaitingThing> byEnd =
                Comparator.comparing(thing -> thing.until() == null ? Instant.MAX : thing.until());
        Comparator<WaitingThing> byKind = Comparator.comparing(WaitingThing::kind);
        // An exchange has its own deadlines; the authority has filings to read, and watches the deadlines of others.
        Comparator<WaitingThing> order = exchange == null ? byKind.thenComparing(byEnd) : byEnd.thenComparing(byKind);
        return found.stream()
                .sorted(Comparator.comparing(WaitingThing::late).reversed().thenComparing(order))
                .limit(MOST)
                .toList();
    }

    private void notices(Caller reader, String exchange, List<WaitingThing> found) {
        boolean answers = reader.may(Permission.ACKNOWLEDGE_NOTICE);
        boolean countersigns = reader.may(Permission.COUNTERSIGN_ACKNOWLEDGEMENT);
        if (!answers && !countersigns) {
            return;
        }
        List<WaitingNotice> waiting = notices.waitingFor(exchange).stream()
                .filter(notice -> notice.standing() == Standing.COUNTERSIGNING ? countersigns : answers)
                .toList();
        waiting.stream().limit(SINGLE_NOTICES).map(ReadFirstPage::thing).forEach(found::add);
        if (waiting.size() > SINGLE_NOTICES) {
            WaitingNotice next = waiting.get(SINGLE_NOTICES);
            found.add(new WaitingThing(
                    Kind.NOTICES_MORE,
                    "",
                    "",
                    waiting.size() - SINGLE_NOTICES,
                    "/exchange/notices/list.xhtml",
                    until(next),
                    null,
                    next.overdue()));
        }
    }

    private static WaitingThing thing(WaitingNotice notice) {
        Kind kind =
                switch (notice.standing()) {
                    case COUNTERSIGNING -> Kind.NOTICE_COUNTERSIGN;
                    case FOLLOW_UP -> Kind.NOTICE_FOLLOW_UP;
                    case UNSEEN -> Kind.NOTICE_UNSEEN;
                    default -> Kind.NOTICE_SEEN;
                };
        return new WaitingThing(
                kind,
                named(Locale.JAPANESE, notice.noticeDate(), notice.titleJa()),
                named(Locale.ENGLISH, notice.noticeDate(), notice.titleEn()),
                1,
                "/exchange/notices/notice.xhtml?notice=" + notice.notice(),
                until(notice),
                null,
                notice.overdue());
    }

    /** Titles of notices are alike; their dates tell them apart. */
    private static String named(Locale locale, LocalDate noticeDate, String title) {
        return Dates.of(locale).day(noticeDate) + "  " + title;
    }

    /** A follow-up ends with its day in Japan; everything else when the answer is due. */
    private static Instant until(WaitingNotice notice) {
        LocalDate followUp = notice.followUpOn();
        return notice.standing() == Standing.FOLLOW_UP && followUp != null
                ? followUp.plusDays(1).atStartOfDay(Dates.JST).toInstant()
                : notice.ackDueAt();
    }

    private void filings(Caller reader, String exchange, List<WaitingThing> found) {
        boolean prepares = reader.may(Permission.PREPARE_FILING);
        boolean approves = reader.may(Permission.FILE_STR);
        if (!prepares && !approves) {
            return;
        }
        if (prepares) {
            awaited(exchange, found);
        }
        List<IdleDraft> idle = prepares ? filings.idle(exchange, clock.instant()) : List.of();
        if (!idle.isEmpty()) {
            found.add(new WaitingThing(
                    Kind.FILINGS_IDLE,
                    "",
                    "",
                    idle.size(),
                    list(FilingState.DRAFT),
                    idle.get(0).archivedFrom(),
                    null,
                    false));
        }
        filings.of(exchange).forEach((state, count) -> {
            switch (state) {
                case READY_FOR_APPROVAL -> add(found, approves, Kind.FILINGS_READY, count, list(state));
                case DRAFT -> add(found, prepares, Kind.FILINGS_DRAFT, count, list(state));
                default -> {
                    // Over, or not this side's to do.
                }
            }
        });
    }

    /** What ends on a named day stands by itself; the rest is counted. */
    private void awaited(String exchange, List<WaitingThing> found) {
        List<AwaitedAnswer> awaited = filings.awaited(exchange);
        LocalDate today = Dates.inJapan(clock.instant());
        awaited.stream()
                .filter(answer -> answer.dueOn() != null)
                .limit(SINGLE_FILINGS)
                .map(answer -> thing(answer, today))
                .forEach(found::add);
        long returned = awaited.stream()
                .filter(answer -> answer.state() == FilingState.RETURNED && answer.dueOn() == null)
                .count();
        add(found, true, Kind.FILINGS_RETURNED, returned, list(FilingState.RETURNED));
        long unread = awaited.stream()
                .filter(answer -> answer.state() != FilingState.RETURNED && answer.dueOn() == null)
                .count();
        add(found, true, Kind.FILINGS_UNREAD, unread, "/exchange/filing/list.xhtml");
    }

    /** Named by its receipt number: names of customers stand on no first page. */
    private static WaitingThing thing(AwaitedAnswer answer, LocalDate today) {
        LocalDate day = Objects.requireNonNull(answer.dueOn());
        return new WaitingThing(
                answer.state() == FilingState.RETURNED ? Kind.FILING_RETURNED : Kind.FILING_ASKED,
                answer.receiptNo(),
                answer.receiptNo(),
                1,
                "/exchange/filing/thread.xhtml?receipt=" + answer.receiptNo(),
                day.atTime(LAST_MINUTE).atZone(Dates.JST).toInstant(),
                null,
                DueOn.of(day, today).overdue());
    }

    private static String list(FilingState state) {
        return "/exchange/filing/list.xhtml?state=" + state;
    }

    private static void add(List<WaitingThing> found, boolean theirs, Kind kind, long count, String path) {
        if (theirs && count > 0) {
            found.add(new WaitingThing(kind, "", "", count, path, null, null, false));
        }
    }

    private void cases(Caller reader, List<WaitingThing> found) {
        if (!reader.may(Permission.READ_QUEUE)) {
            return;
        }
        QueueCounts counts = triage.counts(reader);
        add(found, reader.may(Permission.DECIDE_CASE), Kind.CASES_MINE, counts.mine(), QUEUE + "?show=TAKEN&mine=true");
        add(found, true, Kind.CASES_FIRST, counts.freshFirst(), QUEUE + "?show=NEW");
        if (counts.fresh() > counts.freshFirst()) {
            found.add(new WaitingThing(
                    Kind.CASES_NEW,
                    "",
                    "",
                    counts.fresh() - counts.freshFirst(),
                    QUEUE + "?show=NEW",
                    null,
                    counts.oldestFresh(),
                    false));
        }
    }

    private void outstandingAnswers(Caller reader, List<WaitingThing> found) {
        if (!reader.may(Permission.READ_BOARD)) {
            return;
        }
        Instant now = clock.instant();
        LocalDate today = Dates.inJapan(now);
        notices.tallies(today.minusDays(DAYS_BACK), today).stream()
                .filter(tally -> tally.outstanding() > 0)
                .sorted(Comparator.comparing(AcknowledgementTally::ackDueAt))
                .limit(SINGLE_NOTICES)
                .map(tally -> new WaitingThing(
                        Kind.ANSWERS_OUTSTANDING,
                        named(Locale.JAPANESE, tally.noticeDate(), tally.titleJa()),
                        named(Locale.ENGLISH, tally.noticeDate(), tally.titleEn()),
                        tally.outstanding(),
                        "/authority/notices/board.xhtml",
                        tally.ackDueAt(),
                        null,
                        tally.ackDueAt().isBefore(now)))
                .forEach(found::add);
    }
}
