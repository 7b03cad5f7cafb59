package jp.todoke.platform.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table being written. Nothing of it is kept in memory but the rows since the last ones that were sent. */
public interface TableFile extends Closeable {
    /** A line above the table, such as who took it along and when. */
    void note(String text) throws IOException;

    /** Names of the columns; once, before the first row. */
    void columns(List<String> names) throws IOException;

    /**
     * One row.
     *
     * @param cells texts (amounts too, so that no figure is rounded), {@code LocalDate}, {@code Instant} (told in Japan's
     *     time) and whole numbers; null is an empty cell
     */
    void row(List<? extends @Nullable Object> cells) throws IOException;
}
