package jp.todoke.filing;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Id of a stored file. */
public record AttachmentId(long value) implements Serializable {

    /** What somebody gave as an id, if it can be one. */
    public static Optional<AttachmentId> read(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,18}")
                ? Optional.of(new AttachmentId(Long.parseLong(text)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
