package jp.todoke.summaries.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An acknowledgement that an exchange still owes.
 *
 * @param exchangeNumber the natural key, such as {@code kanto-00901}
 * @param notice the notice, in words
 * @param state where the exchange stands, in words
 * @param due when it is to be acknowledged
 * @param overdueSince null where the time has not run out
 */
public record Outstanding(
        String exchangeName,
        String exchangeNumber,
        String notice,
        String state,
        Instant due,
        @Nullable Instant overdueSince) {}
