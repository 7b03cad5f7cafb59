package jp.todoke.triage;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One case with all that was written on it.
 *
 * @param version of the case; a page that acts says which one it has shown
 * @param assignee account of who has it, or who decided it
 * @param takenAt since when
 * @param open what the reader may do with it now
 */
public record CaseDetails(
        String receipt,
        int version,
        CaseState state,
        int priority,
        List<String> reasons,
        Instant receivedAt,
        @Nullable String assignee,
        @Nullable String assigneeName,
        @Nullable Instant takenAt,
        List<CaseNote> notes,
        List<CaseDecision> decisions,
        Set<CaseAction> open)
        implements Serializable {
    public CaseDetails {
        reasons = List.copyOf(reasons);
        notes = List.copyOf(notes);
        decisions = List.copyOf(decisions);
        open = Set.copyOf(open);
    }

    /** The decision that counts; {@code null} while the case is open. */
    public @Nullable CaseDecision decision() {
        return state == CaseState.ASSESSED ? decisions.get(decisions.size() - 1) : null;
    }
}
