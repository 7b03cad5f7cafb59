package jp.todoke.summaries.domain;

import java.util.List;

/** Labels with their values, one below the other. */
public record Entries(List<Entry> entries) implements Block {

    public Entries {
        entries = List.copyOf(entries);
    }

    public static Entries of(Entry... entries) {
        return new Entries(List.of(entries));
    }
}
