package jp.todoke.platform.page;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a long table, and where the next ones begin. There is no offset and no count of all.
 *
 * @param next cursor of the following page, {@code null} at the end
 */
public record Page<R>(List<R> rows, @Nullable String next) implements Serializable {
    public Page {
        rows = List.copyOf(rows);
    }

    /**
     * Makes a page of rows that were asked for with a limit of {@code size + 1}.
     *
     * @param cursor the cursor that stands for a row
     */
    public static <R> Page<R> of(List<R> oneMore, int size, Function<R, Cursor> cursor) {
        if (oneMore.size() <= size) {
            return new Page<>(oneMore, null);
        }
        List<R> rows = oneMore.subList(0, size);
        return new Page<>(rows, cursor.apply(rows.get(size - 1)).text());
    }
}
