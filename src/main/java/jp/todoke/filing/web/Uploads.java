package jp.todoke.filing.web;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Reads small uploaded files. */
final class Uploads {
    private Uploads() {}

    /** The bytes, one more than the limit at most, so that whoever reads them can tell; null where no file was chosen. */
    static byte @Nullable [] bytes(@Nullable Part file, int most) {
        if (file == null || file.getSize() == 0) {
            return null;
        }
        try (InputStream in = file.getInputStream()) {
            return in.readNBytes(most + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
