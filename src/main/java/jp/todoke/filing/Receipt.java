package jp.todoke.filing;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import jp.todoke.exchanges.ExchangeId;

/**
 * The proof handed to the filer. Its place in the ledger is asked of module ledger by the receipt number, which is the
 * subject of the event.
 *
 * @param contentHash SHA-256 of the canonical content, 64 hexadecimal digits
 * @param channel {@code WEB} or {@code API}
 * @param preparedBy display name of the reporting person
 * @param approvedBy display name of the approver
 * @param warnings findings that stood when it was received
 */
public record Receipt(
        ReceiptNumber number,
        FilingId filing,
        ExchangeId exchange,
        String reportCode,
        String entityReference,
        Instant receivedAt,
        String contentHash,
        String channel,
        String preparedBy,
        String approvedBy,
        List<Finding> warnings)
        implements Serializable {
    public Receipt {
        warnings = List.copyOf(warnings);
    }
}
