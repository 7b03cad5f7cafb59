package jp.todoke.filing;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A draft on which nobody has worked for a while.
 *
 * @param archivedAt since when it is put aside, {@code null} while it is among the drafts in hand
 */
public record IdleDraft(
        FilingId id,
        String entityReference,
        String subject,
        String changedBy,
        Instant changedAt,
        @Nullable Instant archivedAt)
        implements Serializable {
    /** After this time without a change a draft is warned of. */
    public static final Duration WARNED = Duration.ofDays(20);

    /** After this time it is put aside. It is never deleted. */
    public static final Duration ARCHIVED = Duration.ofDays(30);

    /** When it is put aside if nobody works on it. */
    public Instant archivedFrom() {
        return changedAt.plus(ARCHIVED);
    }
}
