package jp.todoke.filing.api;

import java.time.Instant;
import java.util.Map;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingDetails;
import jp.todoke.filing.FilingState;
import jp.todoke.platform.api.Described;
import org.jspecify.annotations.Nullable;

/** A draft as it stands. After its submission it tells the receipt number. */
public record DraftBody(
        @Described(value = "Number of the draft", example = "12345")
        String draft,

        @Described(codes = FilingState.class) String state,

        @Described("Person or client that began it or passed it on")
        String preparedBy,

        @Described("Who saved last") String changedBy,

        Instant changedAt,

        @Described("What the approver asked to change; missing where it was not sent back") @Nullable
        String returnComment,

        @Described("Whether only named persons see it") boolean restricted,

        @Described("Missing before an approver has submitted it") @Nullable
        String receiptNo,

        @Described(ref = "FilingContent") Map<String, @Nullable Object> content) {
    static DraftBody of(FilingDetails details) {
        return new DraftBody(
                details.id().toString(),
                details.state().name(),
                details.preparedBy(),
                details.changedBy(),
                details.changedAt(),
                details.returnComment(),
                details.restricted(),
                details.receipt() == null ? null : details.receipt().number().value(),
                ContentTree.bare(details.content()));
    }
}
