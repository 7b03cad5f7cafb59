package jp.todoke.ledger.api;

import java.time.Instant;
import jp.todoke.ledger.domain.Hash;
import jp.todoke.ledger.domain.SignedHead;
import jp.todoke.platform.api.Described;
import org.jspecify.annotations.Nullable;

/** A signed head: the state of the whole ledger at one size. */
public record HeadBody(
        @Described("Number of leaves") long size,

        @Described("Root of the Merkle tree over them (RFC 9162, SHA-256), hexadecimal")
        String root,

        @Described("Size of the head before, 0 for the first")
        long previousSize,

        @Described("SHA-256 of the statement of the head before") @Nullable
        String previousHash,

        Instant sealedAt,

        @Described("First 8 bytes of SHA-256 of the public key, hexadecimal")
        String keyId,

        @Described("What was signed, as canonical JSON (RFC 8785)")
        String statement,

        @Described("Ed25519 over the statement in UTF-8, Base64")
        String signature) {

    static HeadBody of(SignedHead head) {
        @Nullable Hash previous = head.previous();
        return new HeadBody(
                head.size(),
                head.root().hex(),
                head.previousSize(),
                previous == null ? null : previous.hex(),
                head.sealedAt(),
                head.keyId(),
                head.statement(),
                head.signature());
    }
}
