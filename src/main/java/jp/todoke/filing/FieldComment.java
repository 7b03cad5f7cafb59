package jp.todoke.filing;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an approver asks to change at one place of a filing.
 *
 * @param place JSON Pointer (RFC 6901) in today's content; empty where the part it spoke of is no more
 * @param doneBy name of who said that it is done, null before
 */
public record FieldComment(
        long id,
        String place,
        String text,
        String author,
        Instant at,
        @Nullable String doneBy,
        @Nullable Instant doneAt)
        implements Serializable {
    public boolean isDone() {
        return doneBy != null;
    }

    /**
     * A comment that is about to be made.
     *
     * @param place JSON Pointer in the content that was read
     */
    public record Asked(String place, String text) implements Serializable {}
}
