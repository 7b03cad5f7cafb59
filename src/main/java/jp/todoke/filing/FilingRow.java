package jp.todoke.filing;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an exchange's list of filings.
 *
 * @param subject name of the first suspected party, or empty
 * @param returned whether the approver sent it back with a comment
 */
public record FilingRow(
        FilingId id,
        int version,
        FilingState state,
        String reportCode,
        String filingKind,
        String urgency,
        String entityReference,
        String subject,
        String preparedBy,
        String changedBy,
        Instant changedAt,
        @Nullable String receiptNo,
        @Nullable Instant acceptedAt,
        boolean returned)
        implements Serializable {}
