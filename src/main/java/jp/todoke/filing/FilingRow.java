package jp.todoke.filing;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an exchange's list of filings.
 *
 * @param subject name of the first suspected party, or empty
 * @param approvedBy name of who approved, null before
 * @param returned whether the approver sent it back with a comment
 * @param restricted whether only named persons see it
 * @param found by what it was found, null where nothing was looked for
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
        @Nullable String approvedBy,
        String changedBy,
        Instant changedAt,
        @Nullable String receiptNo,
        @Nullable Instant acceptedAt,
        boolean returned,
        boolean restricted,
        @Nullable Found found)
        implements Serializable {
    /**
     * Why a row is in the answer.
     *
     * @param kind NAME, WALLET, TX, NUMBER, IP, REFERENCE or RECEIPT
     * @param value what was found, names in the form to compare by
     */
    public record Found(String kind, String value) implements Serializable {}
}
