package jp.todoke.filing;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A question to whoever knows the sanctions lists, asked as {@link DesignationsAsked} is: which entries in force does a person
 * mean who typed this? Where nobody answers, none.
 */
public final class DesignationsSought {
    private final String words;
    private final int most;
    private final List<Entry> found = new ArrayList<>();

    /**
     * An entry of a list, as a filing refers to it.
     *
     * @param id names it among all lists, for example {@code MOF-RU-PERSONS-38}
     * @param list the list's own name, as the entry of a filing says it
     * @param measureJa under which it is listed
     * @param measureEn the same in English
     * @param person whether it is a natural person
     * @param name in the list's language; empty where the list prints none
     * @param latinName empty where the list prints none
     * @param others every other name
     * @param listedOn day of the notice that listed it
     */
    public record Entry(
            String id,
            String list,
            String measureJa,
            String measureEn,
            boolean person,
            String name,
            String latinName,
            List<String> others,
            LocalDate listedOn)
            implements Serializable {

        public Entry {
            others = List.copyOf(others);
        }

        /** The name that a filing gives it. */
        public String shownName() {
            return name.isEmpty() ? latinName : name;
        }
    }

    /**
     * Asks.
     *
     * @param words a name in any writing, or an entry's id
     * @param most so many answers are enough
     */
    public DesignationsSought(String words, int most) {
        this.words = words;
        this.most = most;
    }

    public String words() {
        return words;
    }

    public int most() {
        return most;
    }

    /** Answers with the best first. */
    public void found(List<Entry> entries) {
        found.addAll(entries);
    }

    public List<Entry> found() {
        return List.copyOf(found);
    }
}
