package jp.todoke.ledger;

import java.time.Instant;
import java.util.List;
import jp.todoke.ledger.domain.Hash;
import jp.todoke.ledger.domain.MerkleTree;
import jp.todoke.ledger.domain.SignedHead;
import jp.todoke.ledger.domain.VerificationKeys;
import org.jspecify.annotations.Nullable;

/**
 * That a leaf stands in the ledger: leaf hash and proof give the root (RFC 9162, 2.1.3.2), and the root stands in the signed
 * statement of a head. It says nothing of what the leaf is the hash of. Hashes are SHA-256 in hexadecimal.
 *
 * @param leafIndex index of the leaf, from 0
 * @param leafHash the leaf
 * @param proof the siblings from the leaf up to the root
 * @param treeSize number of leaves under the head that sealed the leaf; always the same head for the same leaf
 * @param rootHash root of the tree at that size
 * @param previousSize size of the head before
 * @param previousHash SHA-256 of the statement of the head before, null for the first
 * @param sealedAt when the head was signed, UTC
 * @param keyId first 8 bytes of SHA-256 of the public key, in hexadecimal
 * @param statement what was signed: canonical JSON (RFC 8785) of the head, so that no tool needs to rebuild it
 * @param signature Ed25519 over the statement in UTF-8, in Base64
 */
public record Inclusion(
        long leafIndex,
        String leafHash,
        List<String> proof,
        long treeSize,
        String rootHash,
        long previousSize,
        @Nullable String previousHash,
        Instant sealedAt,
        String keyId,
        String statement,
        String signature) {

    public Inclusion {
        proof = List.copyOf(proof);
    }

    /** The leaf under the head that sealed it. */
    public static Inclusion of(Hash leaf, long leafIndex, List<Hash> proof, SignedHead head) {
        @Nullable Hash previous = head.previous();
        return new Inclusion(
                leafIndex,
                leaf.hex(),
                proof.stream().map(Hash::hex).toList(),
                head.size(),
                head.root().hex(),
                head.previousSize(),
                previous == null ? null : previous.hex(),
                head.sealedAt(),
                head.keyId(),
                head.statement(),
                head.signature());
    }

    /**
     * Whether the leaf stands where it says, under a head signed with one of the keys.
     *
     * @throws IllegalArgumentException when a hash in it is none
     */
    public boolean holds(VerificationKeys keys) {
        SignedHead head = new SignedHead(
                treeSize,
                Hash.ofHex(rootHash),
                previousSize,
                previousHash == null ? null : Hash.ofHex(previousHash),
                sealedAt,
                keyId,
                signature);
        return head.statement().equals(statement)
                && MerkleTree.provesInclusion(
                        Hash.ofHex(leafHash),
                        leafIndex,
                        treeSize,
                        proof.stream().map(Hash::ofHex).toList(),
                        head.root())
                && keys.verify(head);
    }
}
