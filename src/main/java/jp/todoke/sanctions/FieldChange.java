package jp.todoke.sanctions;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One field of an amended designation, before and after.
 *
 * @param field the name of a {@link Fact}, {@code NAMES}, {@code NUMBER} or {@code LISTED_ON}
 * @param before as printed before; null where it was not given
 * @param after as printed now; null where it is not given any more
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) implements Serializable {}
