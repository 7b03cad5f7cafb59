package jp.todoke.filing;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A place of a draft on which two people wrote different things since they last saw the same. Only a person can decide it.
 *
 * @param place names it until it is decided
 * @param pointer JSON Pointer into the content of whoever asks; into the stored one where they took the part away
 * @param mine what whoever asks wrote: a text, flag, map or list, {@code null} where nothing
 * @param theirs what is stored
 */
public record Collision(
        String place,
        String pointer,
        @Nullable Serializable mine,
        @Nullable Serializable theirs) implements Serializable {

    /** Whose words a collision is decided for. */
    public enum Choice {
        MINE,
        THEIRS
    }
}
