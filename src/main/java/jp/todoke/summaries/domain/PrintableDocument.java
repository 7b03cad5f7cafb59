package jp.todoke.summaries.domain;

import java.time.Instant;
import java.util.List;

/** A document that can be printed as PDF. */
public sealed interface PrintableDocument permits FilingDocument, ReceiptDocument, PeriodSummary {

    /**
     * The moment the document speaks of: written into the PDF as its date of creation, so that printing the same document again gives
     * the same bytes.
     */
    Instant moment();

    /** Files to put into the PDF. */
    default List<Attachment> attachments() {
        return List.of();
    }
}
