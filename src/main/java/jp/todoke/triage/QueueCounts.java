package jp.todoke.triage;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What waits at the desk.
 *
 * @param fresh cases that nobody has taken
 * @param freshFirst those of them with priority 1 or 2
 * @param mine cases the asking person has taken and not decided
 * @param oldestFresh when the oldest untaken case was received
 */
public record QueueCounts(
        long fresh, long freshFirst, long mine, @Nullable Instant oldestFresh) implements Serializable {}
