package jp.todoke.ledger.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ledger read from its beginning: the database's own, or a copy. */
public interface LedgerSource {

    /**
     * What the next head sealed, or null after the last.
     *
     * @throws UnreadableLedger where what is found cannot be a head at all
     */
    @Nullable
    SealedBatch next();

    /** Asked once, after the last batch: what lies about without a place under any head. */
    Remainder remainder();

    /**
     * What lies outside the sealed tree.
     *
     * @param beyond leaves after the last head; there are none in an honest ledger
     * @param intruders ids of events without a leaf that are too old to be waiting for one; none in an honest ledger
     * @param waiting number of events that the sealer has not come to yet
     */
    record Remainder(List<SealedLeaf> beyond, List<Long> intruders, long waiting) {}
}
