package jp.todoke.platform.gate;

import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One act of one caller, as the ledger keeps it. Fired by the gate inside the act's own transaction when it was done, and
 * in a transaction of its own when it was refused or failed.
 *
 * @param name the use case, such as {@code SubmitFiling}
 * @param permission the first permission it asks for
 * @param reason text key of the refusal, or the kind of failure; {@code null} when done
 * @param subject id of what it was about
 * @param details codes and counts, never content
 */
public record Act(
        Instant at,
        String name,
        Outcome outcome,
        @Nullable String reason,
        Permission permission,
        Caller caller,
        Channel channel,
        @Nullable String subject,
        SortedMap<String, String> details) {

    /** How it ended. */
    public enum Outcome {
        DONE,
        REFUSED,
        FAILED
    }
}
