package jp.todoke.triage;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Which cases of the queue to show. What is {@code null} does not restrict.
 *
 * @param mine only those the reader has
 * @param exchange id of an exchange
 * @param reportCode of code list {@code REPORT_CODE}
 * @param urgency of code list {@code URGENCY}
 */
public record QueueFilter(
        Show show,
        boolean mine,
        @Nullable String exchange,
        @Nullable String reportCode,
        @Nullable String urgency) implements Serializable {
    /** Which states. */
    public enum Show {
        /** Whatever is not decided. */
        OPEN,
        NEW,
        TAKEN,
        ASSESSED,
        ALL;

        /** Text key of its name. */
        public String key() {
            return "triage.show." + name();
        }
    }

    /** What waits. */
    public static final QueueFilter OPEN = new QueueFilter(Show.OPEN, false, null, null, null);
}
