package jp.todoke.summaries.domain;

import org.jspecify.annotations.Nullable;

/**
 * A label and what stands beside it.
 *
 * @param value may hold line breaks; empty or blank is printed as a dash
 * @param mono true for hashes, addresses and numbers of documents: fixed pitch, and a mark where a long value goes on in the next line
 */
public record Entry(String label, String value, boolean mono) {

    /**
     * Words.
     *
     * @param value null where nothing was entered
     */
    public static Entry text(String label, @Nullable String value) {
        return new Entry(label, value == null ? "" : value, false);
    }

    /**
     * A hash, an address, a number of a document.
     *
     * @param value null where nothing was entered
     */
    public static Entry mono(String label, @Nullable String value) {
        return new Entry(label, value == null ? "" : value, true);
    }
}
