package jp.todoke.ledger.domain;

import java.time.Instant;
import jp.todoke.ledger.Inclusion;

/**
 * All that the public learns of a hash.
 *
 * @param receivedAt when the portal received what bears this hash, UTC
 * @param inclusion that it stands in the ledger
 */
public record KnownHash(Instant receivedAt, Inclusion inclusion) {}
