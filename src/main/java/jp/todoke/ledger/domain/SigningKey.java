package jp.todoke.ledger.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The key pair (Ed25519, RFC 8032) with which this portal signs heads. */
public final class SigningKey {

    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    public SigningKey(PrivateKey privateKey, PublicKey publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /** A new key pair. */
    public static SigningKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 17 has Ed25519", e);
        }
    }

    public String id() {
        return VerificationKeys.id(publicKey);
    }

    public PrivateKey privateKey() {
        return privateKey;
    }

    public PublicKey publicKey() {
        return publicKey;
    }

    /** The next head: of this size and root, after that head (null: the first), made at that instant. */
    public SignedHead sign(long size, Hash root, @Nullable SignedHead after, Instant at) {
        long previousSize = after == null ? 0 : after.size();
        Hash previous = after == null ? null : after.identity();
        Instant sealedAt = Times.stored(at);
        String statement = SignedHead.statement(size, root, previousSize, previous, sealedAt, id());
        return new SignedHead(size, root, previousSize, previous, sealedAt, id(), signature(statement));
    }

    private String signature(String statement) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey);
            signature.update(statement.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The ledger's key cannot sign", e);
        }
    }
}
