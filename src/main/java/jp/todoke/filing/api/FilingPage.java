package jp.todoke.filing.api;

import java.time.Instant;
import java.util.List;
import jp.todoke.filing.FilingRow;
import jp.todoke.filing.FilingState;
import jp.todoke.platform.api.Described;
import jp.todoke.platform.page.Page;
import org.jspecify.annotations.Nullable;

/** Some of an exchange's filings. */
public record FilingPage(
        List<FilingLineBody> filings,

        @Described("Send it as 'cursor' with the same filters to read on; missing at the end") @Nullable
        String next) {
    static FilingPage of(Page<FilingRow> page) {
        return new FilingPage(page.rows().stream().map(FilingLineBody::of).toList(), page.next());
    }

    /** One line of the list; the content is read by the receipt number. */
    public record FilingLineBody(
            @Described("Number of the draft; missing once the filing is received") @Nullable
            String draft,

            @Described(codes = FilingState.class) String state,
            @Described(example = "STR") String reportCode,
            @Described(example = "INITIAL") String filingKind,
            @Described(example = "ROUTINE") String urgency,
            String entityReference,

            @Described("Name of the first suspected party; empty where there is none")
            String subject,

            @Described("Missing before the filing is received") @Nullable
            String receiptNo,

            @Described("Missing before the filing is received") @Nullable
            Instant receivedAt,

            Instant changedAt,
            String preparedBy,
            @Nullable String approvedBy) {
        static FilingLineBody of(FilingRow row) {
            return new FilingLineBody(
                    row.state().received() ? null : row.id().toString(),
                    row.state().name(),
                    row.reportCode(),
                    row.filingKind(),
                    row.urgency(),
                    row.entityReference(),
                    row.subject(),
                    row.receiptNo(),
                    row.acceptedAt(),
                    row.changedAt(),
                    row.preparedBy(),
                    row.approvedBy());
        }
    }
}
