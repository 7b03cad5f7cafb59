package jp.todoke.filing;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message on the thread of a received filing. Never changed but for the mark of its first reading.
 *
 * @param codes of {@link Ask}, {@link ReturnReason} or {@link Feedback}, or the kind of the filing that followed
 * @param text words, may be empty where the codes say it all
 * @param dueOn last day, in Japan, for what is awaited
 * @param otherReceipt receipt number of the filing that followed, or that the message answers
 * @param author display name of the exchange's writer; empty for the authority, which writes as one desk
 * @param readAt when somebody of the other side first read it
 * @param readBy display name of the exchange's first reader; empty for the authority's
 */
public record ThreadMessage(
        long id,
        MessageKind kind,
        List<String> codes,
        String text,
        @Nullable LocalDate dueOn,
        String otherReceipt,
        String author,
        Instant at,
        @Nullable Instant readAt,
        String readBy)
        implements Serializable {
    public ThreadMessage {
        codes = List.copyOf(codes);
    }

    public boolean fromExchange() {
        return kind.fromExchange();
    }

    /** Text keys of what is asked for, of the reasons, or of the feedback. */
    public List<String> codeKeys() {
        String group =
                switch (kind) {
                    case REQUEST -> "filing.ask.";
                    case RETURN -> "filing.returnReason.";
                    case FEEDBACK -> "filing.feedback.";
                    case FOLLOWED -> "filing.followed.";
                    default -> "";
                };
        return group.isEmpty() ? List.of() : codes.stream().map(group::concat).toList();
    }
}
