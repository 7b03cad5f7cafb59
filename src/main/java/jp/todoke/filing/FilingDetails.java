package jp.todoke.filing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filing as its own exchange reads it.
 *
 * @param version to be handed back with every act, so that an act binds to what was seen
 * @param content what is written, or what was received; before a submission it is shown as it will be received
 * @param findings all findings now; empty for a received filing
 * @param returnComment what the approver asked to change
 * @param restricted whether only named persons see it
 * @param receipt where it was received
 */
public record FilingDetails(
        FilingId id,
        int version,
        FilingState state,
        FilingContent content,
        List<Finding> findings,
        String preparedBy,
        String changedBy,
        Instant changedAt,
        @Nullable String returnComment,
        boolean restricted,
        @Nullable Receipt receipt) {
    public FilingDetails {
        findings = List.copyOf(findings);
    }
}
