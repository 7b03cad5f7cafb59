package jp.todoke.home.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import jp.todoke.filing.LatestReceipt;
import jp.todoke.home.WaitingThing;
import jp.todoke.home.WaitingThing.Kind;
import jp.todoke.notices.AcknowledgementTally;
import jp.todoke.notices.NoticesToAnswer;
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
    /** So many things a person takes in at a glance. */
    private static final int MOST = 7;

    private static final String QUEUE = "/authority/triage/queue.xhtml";

    /** Answers to notices older than this are the period summary's matter. */
    private static final int DAYS_BACK = 366;

    @Inject
    CurrentCaller caller;

    @Inject
    NoticesToAnswer notices;

    @Inject
    NoticesWaiting ownNotices;

    @Inject
    FilingsWaiting ownFilings;

    @Inject
    Triage triage;

    @Inject
    Clock clock;

    /**
     * The first page.
     *
     * @param waiting the most pressing first: what is late, then what ends soonest or comes first in the day's work
     * @param received the reader's exchange's filings that were received last; empty for the authority
     */
    public record Desk(List<WaitingThing> waiting, List<LatestReceipt> received) {
        public Desk {
            waiting = List.copyOf(waiting);
            received = List.copyOf(received);
        }
    }

    @Permitted(Permission.OWN_ACCOUNT)
    public Desk read() {
        Caller reader = caller.get();
        String exchange = reader.exchange();
        return new Desk(waiting(reader), exchange == null ? List.of() : ownFilings.received(reader, exchange));
    }

    private List<WaitingThing> waiting(Caller reader) {
        List<WaitingThing> found = new ArrayList<>();
        @Nullable String exchange = reader.exchange();
        if (exchange != null) {
            found.addAll(ownNotices.of(reader, exchange));
            found.addAll(ownFilings.of(reader, exchange));
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

    private void cases(Caller reader, List<WaitingThing> found) {
        if (!reader.may(Permission.READ_QUEUE)) {
            return;
        }
        QueueCounts counts = triage.counts(reader);
        WaitingThing.add(
                found,
                reader.may(Permission.DECIDE_CASE),
                Kind.CASES_MINE,
                counts.mine(),
                QUEUE + "?show=TAKEN&mine=true");
        WaitingThing.add(found, true, Kind.CASES_FIRST, counts.freshFirst(), QUEUE + "?show=NEW");
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
                .limit(NoticesWaiting.SINGLE)
                .map(tally -> new WaitingThing(
                        Kind.ANSWERS_OUTSTANDING,
                        NoticesWaiting.named(Locale.JAPANESE, tally.noticeDate(), tally.titleJa()),
                        NoticesWaiting.named(Locale.ENGLISH, tally.noticeDate(), tally.titleEn()),
                        tally.outstanding(),
                        "/authority/notices/board.xhtml",
                        tally.ackDueAt(),
                        null,
                        tally.ackDueAt().isBefore(now)))
                .forEach(found::add);
    }
}
