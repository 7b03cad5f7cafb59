package jp.todoke.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import jp.todoke.ledger.domain.Hash;
import jp.todoke.ledger.domain.LedgerEvent;
import jp.todoke.ledger.domain.MerkleTree;
import jp.todoke.ledger.domain.SignedHead;
import jp.todoke.ledger.domain.VerificationKeys;
import org.jspecify.annotations.Nullable;

/**
 * The place of one event in the ledger, with everything needed to verify it offline: the event gives the leaf hash, leaf
 * hash and proof give the root (RFC 9162, 2.1.3.2), and the root stands in the signed statement of the head. Hashes are
 * SHA-256 in hexadecimal.
 *
 * @param eventId number of the event
 * @param event the event as canonical JSON (RFC 8785): ids and codes, no content
 * @param leafIndex index of its leaf, from 0
 * @param leafHash SHA-256(0x00 || event in UTF-8)
 * @param proof the siblings from the leaf up to the root
 * @param treeSize number of leaves under the head that sealed the event; always the same head for the same event
 * @param rootHash root of the tree at that size
 * @param previousSize size of the head before
 * @param previousHash SHA-256 of the statement of the head before, null for the first
 * @param sealedAt when the head was signed, UTC
 * @param keyId first 8 bytes of SHA-256 of the public key, in hexadecimal
 * @param signature Ed25519 over the head's statement, in Base64
 */
public record LedgerPlace(
        long eventId,
        String event,
        long leafIndex,
        String leafHash,
        List<String> proof,
        long treeSize,
        String rootHash,
        long previousSize,
        @Nullable String previousHash,
        Instant sealedAt,
        String keyId,
        String signature) {

    public LedgerPlace {
        proof = List.copyOf(proof);
    }

    static LedgerPlace of(LedgerEvent event, long leafIndex, List<Hash> proof, SignedHead head) {
        return new LedgerPlace(
                event.id(),
                event.canonical(),
                leafIndex,
                event.leaf().hex(),
                proof.stream().map(Hash::hex).toList(),
                head.size(),
                head.root().hex(),
                head.previousSize(),
                head.previous() == null
                        ? null
                        : Objects.requireNonNull(head.previous()).hex(),
                head.sealedAt(),
                head.keyId(),
                head.signature());
    }

    /**
     * Whether the event stands where it says, under a head signed with one of the keys.
     *
     * @throws IllegalArgumentException when a hash in it is none
     */
    public boolean holds(VerificationKeys keys) {
        Hash leaf = MerkleTree.leaf(event.getBytes(StandardCharsets.UTF_8));
        SignedHead head = new SignedHead(
                treeSize,
                Hash.ofHex(rootHash),
                previousSize,
                previousHash == null ? null : Hash.ofHex(previousHash),
                sealedAt,
                keyId,
                signature);
        return leaf.hex().equals(leafHash)
                && MerkleTree.provesInclusion(
                        leaf,
                        leafIndex,
                        treeSize,
                        proof.stream().map(Hash::ofHex).toList(),
                        head.root())
                && keys.verify(head);
    }
}
