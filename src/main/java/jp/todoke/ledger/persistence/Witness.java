package jp.todoke.ledger.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import jp.todoke.ledger.domain.Hash;
import jp.todoke.ledger.domain.SignedHead;
import jp.todoke.platform.configuration.Secrets;
import jp.todoke.platform.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * The last head that this node has seen, kept as a file beside the keys and so outside the database: without it, a database
 * cut back to one of its earlier heads would look like a younger ledger.
 *
 * <p>After the database has been restored from a backup on purpose, the file is moved away by hand.
 */
public final class Witness {

    private static final String NAME = "ledger-last-head.json";

    private final Path folder;

    public Witness(Path folder) {
        this.folder = folder;
    }

    /** The witness of this portal. */
    public static Witness ofThePortal() {
        return new Witness(Secrets.folder());
    }

    /** Keeps the head, in place of the one before. */
    public void remember(SignedHead head) {
        String json = Json.write(new Kept(
                head.size(),
                head.root().hex(),
                head.previousSize(),
                head.previous() == null ? null : head.previous().hex(),
                head.sealedAt(),
                head.keyId(),
                head.signature()));
        try {
            Secrets.replace(folder.resolve(NAME), json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The last head cannot be kept in " + folder, e);
        }
    }

    /** The head kept, empty before the first. */
    public Optional<SignedHead> head() {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Kept kept = Json.read(Files.readString(file, StandardCharsets.UTF_8), Kept.class);
            return Optional.of(new SignedHead(
                    kept.size(),
                    Hash.ofHex(kept.root()),
                    kept.previousSize(),
                    kept.previous() == null ? null : Hash.ofHex(kept.previous()),
                    kept.sealedAt(),
                    kept.keyId(),
                    kept.signature()));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** The file's form. */
    record Kept(
            long size,
            String root,
            long previousSize,
            @Nullable String previous,
            Instant sealedAt,
            String keyId,
            String signature) {}
}
