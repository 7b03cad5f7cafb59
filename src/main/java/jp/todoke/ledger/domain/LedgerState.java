package jp.todoke.ledger.domain;

import org.jspecify.annotations.Nullable;

/**
 * Where the ledger stands.
 *
 * @param last its last head as it is stored, not verified; null before the first
 * @param waiting number of events not sealed yet
 */
public record LedgerState(@Nullable SignedHead last, long waiting) {}
