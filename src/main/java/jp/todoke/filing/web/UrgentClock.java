package jp.todoke.filing.web;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import jp.todoke.platform.configuration.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the urgent lane: it runs from the moment the transfer was found. The duty says "promptly"; the figure after
 * which it is shown as late is this portal's, of no law.
 *
 * @param foundAt null while nobody has said so
 * @param within how long after the find it should have arrived
 */
public record UrgentClock(@Nullable Instant foundAt, Duration within, Instant now) implements Serializable {

    /** With the time as a content says it, where it may be anything. */
    static UrgentClock of(@Nullable Object said, Instant now) {
        return of(said, Settings.duration("todoke.filing.urgent.warn-after", Duration.ofHours(24)), now);
    }

    static UrgentClock of(@Nullable Object said, Duration within, Instant now) {
        boolean known = said instanceof String text && InstantText.isInstant(text);
        return new UrgentClock(known ? OffsetDateTime.parse((String) said).toInstant() : null, within, now);
    }

    /** Until when it should have arrived; null while nobody has said when the transfer was found. */
    public @Nullable Instant dueAt() {
        return foundAt == null ? null : foundAt.plus(within);
    }

    /** Whether that time has passed. */
    public boolean late() {
        Instant dueAt = dueAt();
        return dueAt != null && dueAt.isBefore(now);
    }

    /** Kind of the clock's mark. */
    public String mark() {
        return late() ? "late" : "wait";
    }

    /** How long after the find it should have arrived. */
    public long hours() {
        return within.toHours();
    }
}
