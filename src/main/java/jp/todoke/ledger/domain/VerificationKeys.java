package jp.todoke.ledger.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The public keys whose signatures are believed. */
public final class VerificationKeys {

    private static final int ID_DIGITS = 16;

    private final SortedMap<String, PublicKey> keys = new TreeMap<>();

    public VerificationKeys(Collection<PublicKey> keys) {
        keys.forEach(key -> this.keys.put(id(key), key));
    }

    /** Id of a public key: the first 8 bytes of SHA-256 of its SubjectPublicKeyInfo (RFC 8410), in hexadecimal. */
    public static String id(PublicKey key) {
        return Hash.sha256(key.getEncoded()).hex().substring(0, ID_DIGITS);
    }

    /**
     * A public key from the DER bytes of its SubjectPublicKeyInfo.
     *
     * @throws IllegalArgumentException when they are not an Ed25519 key
     */
    public static PublicKey decode(byte[] subjectPublicKeyInfo) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(subjectPublicKeyInfo));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not an Ed25519 public key", e);
        }
    }

    /**
     * The DER bytes in a PEM text (RFC 7468).
     *
     * @throws IllegalArgumentException when it is none
     */
    public static byte[] pem(String text) {
        String body = text.replaceAll("-----(BEGIN|END) [A-Z ]+-----", "").replaceAll("\\s", "");
        return Base64.getDecoder().decode(body);
    }

    public boolean knows(String keyId) {
        return keys.containsKey(keyId);
    }

    /** By id, in the order of the ids. */
    public SortedMap<String, PublicKey> byId() {
        return new TreeMap<>(keys);
    }

    /** Whether one of these keys made the head's signature. */
    public boolean verify(SignedHead head) {
        @Nullable PublicKey key = keys.get(head.keyId());
        if (key == null) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(head.statement().getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(head.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // A signature of the wrong length or form is a wrong signature.
            return false;
        }
    }
}
