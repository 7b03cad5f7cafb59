package jp.todoke.filing.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.Receipt;
import jp.todoke.filing.ReceivedFiling;
import jp.todoke.platform.api.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the API answers of a receipt, and with it of a received filing. */
@Schema(name = "Receipt")
public record ReceiptAnswer(
        @Schema(description = "Receipt number with its check character", example = "STR-2026-00012345-K")
        String receiptNo,

        @Schema(description = "The exchange's own reference")
        String entityReference,

        @Schema(description = "Kind of report", example = "STR")
        String reportCode,

        @Schema(description = "Instant of receipt, UTC") Instant receivedAt,

        @Schema(description = "SHA-256 of the canonical content (RFC 8785 of what is said), hexadecimal")
        String contentHash,

        @Schema(description = "WEB or API") String channel,

        @Schema(description = "Warnings that stood when it was received")
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
     * @param state ACCEPTED, RETURNED, SUPERSEDED or WITHDRAWN
     * @param content what was received, as it was sent
     */
    @Schema(name = "ReceivedFiling")
    public record Filing(String state, ReceiptAnswer receipt, Map<String, @Nullable Object> content) {
        static Filing of(ReceivedFiling filing) {
            return new Filing(
                    filing.state().name(), ReceiptAnswer.of(filing.receipt()), ContentTree.bare(filing.content()));
        }
    }
}
