package jp.todoke.filing.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.Receipt;
import jp.todoke.filing.ReceivedFiling;
import jp.todoke.platform.api.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What the API answers of a receipt, and with it of a received filing. Its schema is written by {@link FilingSchema}: the
 * server's OpenAPI reader stumbles over annotated components of records.
 */
public record ReceiptAnswer(
        String receiptNo,
        String entityReference,
        String reportCode,
        Instant receivedAt,

        String contentHash,

        String channel,
        List<Problem.Item> warnings) {

    static ReceiptAnswer of(Receipt receipt) {
        return new ReceiptAnswer(
                receipt.number().value(),
                receipt.entityReference(),
                receipt.reportCode(),
                receipt.receivedAt(),
                receipt.contentHash(),
                receipt.channel(),
                ProblemOfFindings.items(receipt.warnings()));
    }

    /**
     * A received filing.
     *
     * @param state ACCEPTED, QUERY_OPEN, RETURNED, SUPERSEDED or WITHDRAWN
     * @param content what was received, as it was sent
     */
    public record Filing(String state, ReceiptAnswer receipt, Map<String, @Nullable Object> content) {
        static Filing of(ReceivedFiling filing) {
            return new Filing(
                    filing.state().name(), ReceiptAnswer.of(filing.receipt()), ContentTree.bare(filing.content()));
        }
    }
}
