package jp.todoke.summaries.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The receipt on one page: that this content arrived at this time, and how to prove it without the portal. It says nothing of the
 * content itself.
 *
 * @param receiptNumber such as {@code STR-2026-00012345-C}
 * @param contentHash SHA-256 of the canonical content
 * @param ledgerPlace the place in the sealed ledger; null while sealing is pending
 * @param publicAddress where anybody can ask for the receipt's hash, for the QR code; null while sealing is pending
 * @param exchangeNumber the natural key, such as {@code kanto-00901}
 * @param ownReference the exchange's own reference of the filing
 * @param preparedBy who wrote the filing (name or account id)
 * @param approvedBy who submitted it; a machine client where it came through the machine door
 * @param attachments the proof for programs; none while sealing is pending
 */
public record ReceiptDocument(
        String receiptNumber,
        Instant receivedAt,
        String contentHash,
        @Nullable LedgerPlace ledgerPlace,
        @Nullable String publicAddress,
        String exchangeName,
        String exchangeNumber,
        String ownReference,
        String preparedBy,
        String approvedBy,
        List<Attachment> attachments)
        implements PrintableDocument {

    public ReceiptDocument {
        attachments = List.copyOf(attachments);
    }

    @Override
    public Instant moment() {
        return receivedAt;
    }
}
