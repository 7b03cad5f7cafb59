package jp.todoke.summaries.api;

import java.time.Instant;
import jp.todoke.filing.Receipt;
import jp.todoke.ledger.LedgerPlace;
import jp.todoke.platform.api.Described;
import jp.todoke.summaries.usecase.ReadProvenReceipt;
import org.jspecify.annotations.Nullable;

/** A receipt with everything that proves it. */
public record ProvenReceiptBody(
        @Described(example = "STR-2026-00012345-K") String receiptNo,
        String entityReference,
        String reportCode,
        Instant receivedAt,

        @Described("SHA-256 of the canonical content, 64 hexadecimal digits")
        String contentHash,

        @Described("What anybody may ask for: the leaf of the event in the ledger. Absent until it is sealed") @Nullable
        String receiptHash,

        @Described("Where anybody asks for it") @Nullable String publicAddress,
        @Nullable LedgerPlace ledgerPlace) {

    static ProvenReceiptBody of(ReadProvenReceipt.Proven proven) {
        Receipt receipt = proven.receipt();
        @Nullable LedgerPlace place = proven.place();
        return new ProvenReceiptBody(
                receipt.number().value(),
                receipt.entityReference(),
                receipt.reportCode(),
                receipt.receivedAt(),
                receipt.contentHash(),
                place == null ? null : place.inclusion().leafHash(),
                proven.publicAddress(),
                place);
    }
}
