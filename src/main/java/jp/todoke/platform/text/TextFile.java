package jp.todoke.platform.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Text files in UTF-8 that come with the portal. */
public final class TextFile {
    private TextFile() {}

    /**
     * Reads one whole.
     *
     * @param owner the class whose module it belongs to
     * @param name relative to the package of that class, or from the root with a leading slash
     */
    public static String read(Class<?> owner, String name) {
        try (InputStream file = Objects.requireNonNull(owner.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
