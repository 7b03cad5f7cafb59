package jp.todoke.ledger.domain;

import org.jspecify.annotations.Nullable;

/**
 * A leaf as it is found, to be believed only once verified.
 *
 * @param index place in the tree
 * @param eventId the event it belongs to
 * @param hash the leaf hash kept beside it, null where it is not even a hash
 * @param event the event, null where there is none
 * @param readable false where there is an event that no portal can have written
 */
public record SealedLeaf(
        long index,
        long eventId,
        @Nullable Hash hash,
        @Nullable LedgerEvent event,
        boolean readable) {}
