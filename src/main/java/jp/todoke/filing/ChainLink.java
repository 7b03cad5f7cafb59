package jp.todoke.filing;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One filing in a chain: the first, and what supplements, corrects or withdraws it.
 *
 * @param receiptNo null while it is still being written, which only its own exchange sees
 * @param priorReceiptNo what it follows on; null for the first
 * @param at when it was received, or last written on
 */
public record ChainLink(
        FilingId filing,
        @Nullable String receiptNo,
        @Nullable String priorReceiptNo,
        String filingKind,
        String reportCode,
        FilingState state,
        String entityReference,
        Instant at)
        implements Serializable {

    /** Whether it was received and nothing took its place. */
    public boolean inForce() {
        return state.received() && state != FilingState.SUPERSEDED && state != FilingState.WITHDRAWN;
    }
}
