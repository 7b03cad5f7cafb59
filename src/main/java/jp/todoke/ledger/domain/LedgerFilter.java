package jp.todoke.ledger.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor wants to see of the ledger; null means: whatever it is.
 *
 * @param from from this instant on
 * @param to before this instant
 */
public record LedgerFilter(
        @Nullable String act,
        @Nullable String outcome,
        @Nullable String actor,
        @Nullable String exchange,
        @Nullable String subject,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final LedgerFilter NONE = new LedgerFilter(null, null, null, null, null, null, null);
}
