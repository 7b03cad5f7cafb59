package jp.todoke.summaries.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files of {@code reports/}, from the class path; one that is missing is a fault of the build. */
final class Resources {
    private Resources() {}

    /**
     * The whole file.
     *
     * @param path below {@code reports/}
     */
    static byte[] bytes(String path) {
        try (InputStream stream = Resources.class.getClassLoader().getResourceAsStream("reports/" + path)) {
            if (stream == null) {
                throw new IllegalStateException("reports/" + path + " is not on the class path");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }
}
