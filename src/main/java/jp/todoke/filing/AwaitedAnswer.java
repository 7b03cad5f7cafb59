package jp.todoke.filing;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A received filing on which its exchange has something to do or to read.
 *
 * @param state QUERY_OPEN or RETURNED where something is awaited
 * @param dueOn until when, the last day in Japan
 * @param unread messages of the authority that nobody has read yet
 */
public record AwaitedAnswer(
        FilingId filing,
        String receiptNo,
        String entityReference,
        FilingState state,
        @Nullable LocalDate dueOn,
        int unread)
        implements Serializable {}
