package jp.todoke.ledger.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import jp.todoke.ledger.domain.SigningKey;
import jp.todoke.ledger.domain.VerificationKeys;
import jp.todoke.platform.configuration.Secrets;

/**
 * The ledger's keys in the folder {@code keys} of the portal's home: {@code ledger-<id>.key} (PKCS #8, readable by its owner
 * only) signs, every {@code ledger-<id>.pub} (SubjectPublicKeyInfo) is believed; both PEM (RFC 7468). They lie beside the
 * database, never in it: who can write the one must not have the other.
 *
 * <p>To change the key, move its {@code .key} away and keep the {@code .pub}: the next start makes another.
 */
public final class LedgerKeys {

    private final Path folder;

    public LedgerKeys(Path folder) {
        this.folder = folder;
    }

    /** The keys of this portal. */
    public static LedgerKeys ofThePortal() {
        return new LedgerKeys(Secrets.folder());
    }

    /** The key to sign with, where there is one; of several the one with the last id in alphabetical order. */
    public Optional<SigningKey> signing() {
        List<Path> found = files("ledger-*.key");
        return found.isEmpty() ? Optional.empty() : Optional.of(read(found.get(found.size() - 1)));
    }

    /** Makes a key pair and keeps it. */
    public SigningKey make() {
        SigningKey key = SigningKey.generate();
        try {
            // The public half first: a key that signs must always be one that is believed.
            Secrets.share(
                    file(key.id(), "pub"),
                    pem("PUBLIC KEY", key.publicKey().getEncoded()).getBytes(StandardCharsets.US_ASCII));
            Secrets.store(
                    file(key.id(), "key"),
                    pem("PRIVATE KEY", key.privateKey().getEncoded()).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger's key cannot be kept in " + folder, e);
        }
        return key;
    }

    /** The public keys to believe: today's and all earlier ones. */
    public VerificationKeys trusted() {
        List<PublicKey> keys = new ArrayList<>();
        for (Path file : files("ledger-*.pub")) {
            keys.add(VerificationKeys.decode(pem(file)));
        }
        return new VerificationKeys(keys);
    }

    /**
     * A public key as PEM.
     *
     * @param id id of the key; empty for the one that signs now
     */
    public Optional<String> publicKey(String id) {
        String asked = id.isEmpty() ? signing().map(SigningKey::id).orElse("") : id;
        return Optional.ofNullable(trusted().byId().get(asked)).map(key -> pem("PUBLIC KEY", key.getEncoded()));
    }

    private Path file(String id, String kind) {
        return folder.resolve("ledger-" + id + "." + kind);
    }

    private List<Path> files(String pattern) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, pattern)) {
            found.forEach(files::add);
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger's keys cannot be read from " + folder, e);
        }
        files.sort(null);
        return files;
    }

    private SigningKey read(Path privateFile) {
        try {
            PrivateKey secret =
                    KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pem(privateFile)));
            String name = privateFile.getFileName().toString();
            Path publicFile = privateFile.resolveSibling(name.substring(0, name.length() - "key".length()) + "pub");
            return new SigningKey(secret, VerificationKeys.decode(pem(publicFile)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(privateFile.getFileName() + " is not an Ed25519 private key.", e);
        }
    }

    private static String pem(String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    private static byte[] pem(Path file) {
        try {
            return VerificationKeys.pem(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(file.getFileName() + " is not a PEM file.", e);
        }
    }
}
