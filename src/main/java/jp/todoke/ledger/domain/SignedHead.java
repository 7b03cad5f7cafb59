package jp.todoke.ledger.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A signed tree head: the state of the whole ledger at one size (compare RFC 9162, 4.10), linked to the head before.
 *
 * @param size number of leaves
 * @param root root of the Merkle tree over them
 * @param previousSize size of the head before, 0 for the first
 * @param previous {@link #identity()} of the head before, null for the first
 * @param sealedAt when it was made, UTC, to the microsecond
 * @param keyId first 8 bytes of SHA-256 of the public key (SubjectPublicKeyInfo), in hexadecimal
 * @param signature Ed25519 (RFC 8032) over the bytes of {@link #statement()}, in Base64
 */
public record SignedHead(
        long size,
        Hash root,
        long previousSize,
        @Nullable Hash previous,
        Instant sealedAt,
        String keyId,
        String signature) {

    /** What is signed: canonical JSON (RFC 8785) of everything but the signature. */
    public String statement() {
        return statement(size, root, previousSize, previous, sealedAt, keyId);
    }

    static String statement(
            long size, Hash root, long previousSize, @Nullable Hash previous, Instant sealedAt, String keyId) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("keyId", keyId);
        fields.put("ledger", "todoke");
        fields.put("previous", previous == null ? null : previous.hex());
        fields.put("previousSize", previousSize);
        fields.put("root", root.hex());
        fields.put("sealedAt", Times.text(sealedAt));
        fields.put("size", size);
        return CanonicalJson.text(fields);
    }

    /** SHA-256 of the statement: what the next head links to. */
    public Hash identity() {
        return Hash.sha256(statement().getBytes(StandardCharsets.UTF_8));
    }
}
