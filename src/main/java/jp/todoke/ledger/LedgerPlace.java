package jp.todoke.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.todoke.ledger.domain.Hash;
import jp.todoke.ledger.domain.LedgerEvent;
import jp.todoke.ledger.domain.MerkleTree;
import jp.todoke.ledger.domain.SignedHead;
import jp.todoke.ledger.domain.VerificationKeys;

/**
 * The place of one event in the ledger, with everything needed to verify it offline: the event gives the leaf hash,
 * SHA-256(0x00 || event in UTF-8), and the leaf is proved to stand under a signed head.
 *
 * @param eventId number of the event
 * @param event the event as canonical JSON (RFC 8785): ids and codes, no content
 * @param inclusion the proof for its leaf
 */
public record LedgerPlace(long eventId, String event, Inclusion inclusion) {

    static LedgerPlace of(LedgerEvent event, long leafIndex, List<Hash> proof, SignedHead head) {
        return new LedgerPlace(event.id(), event.canonical(), Inclusion.of(event.leaf(), leafIndex, proof, head));
    }

    /**
     * Whether the event stands where it says, under a head signed with one of the keys.
     *
     * @throws IllegalArgumentException when a hash in it is none
     */
    public boolean holds(VerificationKeys keys) {
        Hash leaf = MerkleTree.leaf(event.getBytes(StandardCharsets.UTF_8));
        return leaf.hex().equals(inclusion.leafHash()) && inclusion.holds(keys);
    }
}
