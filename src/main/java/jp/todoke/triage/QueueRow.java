package jp.todoke.triage;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.todoke.filing.FilingState;
import org.jspecify.annotations.Nullable;

/**
 * One case in the queue.
 *
 * @param priority 1 (first) to 5
 * @param reasons codes of why, text keys {@code triage.reason.CODE}
 * @param totalJpy yen, as the filing says
 * @param foundAt when a past transfer to a designated person was found: its clock runs from there
 * @param assignee account of who has it
 * @param outcome how it was decided
 * @param filingState where the filing itself stands with its filer
 * @param dueOn last day, in Japan, for what is awaited of the filer
 * @param replied whether the filer wrote something that nobody of the authority has read
 */
public record QueueRow(
        long id,
        String receipt,
        String exchange,
        String exchangeJa,
        String exchangeEn,
        String reportCode,
        String urgency,
        int priority,
        List<String> reasons,
        long totalJpy,
        Instant receivedAt,
        @Nullable Instant foundAt,
        CaseState state,
        @Nullable String assignee,
        @Nullable String assigneeName,
        @Nullable Outcome outcome,
        FilingState filingState,
        @Nullable LocalDate dueOn,
        boolean replied)
        implements Serializable {
    public QueueRow {
        reasons = List.copyOf(reasons);
    }

    /** Whether the filing moved on since it was accepted: asked about, returned, replaced, withdrawn. */
    public boolean movedOn() {
        return filingState != FilingState.ACCEPTED;
    }
}
