package jp.todoke.home.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.todoke.filing.AwaitedAnswer;
import jp.todoke.filing.DueOn;
import jp.todoke.filing.FilingState;
import jp.todoke.filing.FilingsInHand;
import jp.todoke.filing.IdleDraft;
import jp.todoke.filing.LatestReceipt;
import jp.todoke.home.WaitingThing;
import jp.todoke.home.WaitingThing.Kind;
import jp.todoke.platform.gate.Caller;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.text.Dates;

/** The filings that wait for one exchange's people. */
@Dependent
public class FilingsWaiting {
    /** A day that is named counts to its end, and is shown as that day and not as the next one's first second. */
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    /** So many single filings on which something is awaited, or which were received last; the list has all. */
    private static final int SINGLE = 3;

    @Inject
    FilingsInHand filings;

    @Inject
    Clock clock;

    /** What this reader may write, pass on or approve. */
    List<WaitingThing> of(Caller reader, String exchange) {
        boolean prepares = reader.may(Permission.PREPARE_FILING);
        boolean approves = reader.may(Permission.FILE_STR);
        if (!prepares && !approves) {
            return List.of();
        }
        List<WaitingThing> found = new ArrayList<>();
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
                case READY_FOR_APPROVAL -> WaitingThing.add(found, approves, Kind.FILINGS_READY, count, list(state));
                case DRAFT -> WaitingThing.add(found, prepares, Kind.FILINGS_DRAFT, count, list(state));
                default -> {
                    // Over, or not this side's to do.
                }
            }
        });
        return found;
    }

    /** What was received last: it waits for nobody, but whoever filed it looks for it. */
    List<LatestReceipt> received(Caller reader, String exchange) {
        boolean files = reader.may(Permission.PREPARE_FILING) || reader.may(Permission.FILE_STR);
        return files ? filings.latest(exchange, SINGLE) : List.of();
    }

    /** What ends on a named day stands by itself; the rest is counted. */
    private void awaited(String exchange, List<WaitingThing> found) {
        List<AwaitedAnswer> awaited = filings.awaited(exchange);
        LocalDate today = Dates.inJapan(clock.instant());
        awaited.stream()
                .filter(answer -> answer.dueOn() != null)
                .limit(SINGLE)
                .map(answer -> thing(answer, today))
                .forEach(found::add);
        long returned = awaited.stream()
                .filter(answer -> answer.state() == FilingState.RETURNED && answer.dueOn() == null)
                .count();
        WaitingThing.add(found, true, Kind.FILINGS_RETURNED, returned, list(FilingState.RETURNED));
        long unread = awaited.stream()
                .filter(answer -> answer.state() != FilingState.RETURNED && answer.dueOn() == null)
                .count();
        WaitingThing.add(found, true, Kind.FILINGS_UNREAD, unread, "/exchange/filing/list.xhtml");
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
                DueOn.of(day, today, answer.state()).overdue());
    }

    private static String list(FilingState state) {
        return "/exchange/filing/list.xhtml?state=" + state;
    }
}
