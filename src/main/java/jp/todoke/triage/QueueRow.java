package jp.todoke.triage;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case in the queue.
 *
 * @param priority 1 (first) to 5
 * @param reasons codes of why, text keys {@code triage.reason.CODE}
 * @param totalJpy yen, as the filing says
 * @param assignee account of who has it
 * @param outcome how it was decided
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
        CaseState state,
        @Nullable String assignee,
        @Nullable String assigneeName,
        @Nullable Outcome outcome)
        implements Serializable {
    public QueueRow {
        reasons = List.copyOf(reasons);
    }
}
