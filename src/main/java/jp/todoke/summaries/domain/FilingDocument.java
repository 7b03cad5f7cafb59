package jp.todoke.summaries.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was filed: the copy for the filer, and, with a triage part, the authority's summary of a filing.
 *
 * @param receiptNumber such as {@code STR-2026-00012345-C}
 * @param contentHash SHA-256 of the canonical content, as it stands on the receipt
 * @param ledgerPlace the place in the sealed ledger; null while sealing is pending
 * @param exchangeNumber the natural key, such as {@code kanto-00901}
 * @param sections the content, section by section, in the order to print
 * @param triage the authority's work on the filing; null in the copy for the filer, which must not see it
 */
public record FilingDocument(
        String receiptNumber,
        Instant receivedAt,
        String contentHash,
        @Nullable LedgerPlace ledgerPlace,
        String exchangeName,
        String exchangeNumber,
        List<Section> sections,
        @Nullable TriagePart triage,
        Exported exported)
        implements PrintableDocument {

    public FilingDocument {
        sections = List.copyOf(sections);
    }

    @Override
    public Instant moment() {
        return exported.at();
    }
}
