package jp.todoke.filing;

import java.io.Serializable;
import java.util.List;
import jp.todoke.filing.Readership.Candidate;

/**
 * What an administrator of an exchange knows of its restricted filings: that there are some, and who is named.
 *
 * @param filings how many there are
 * @param stuck how many of them lack a person who may still write, or another who may still approve
 * @param holders who is named, by account
 * @param candidates people who can take another's place
 */
public record RestrictedFilings(int filings, int stuck, List<Holder> holders, List<Candidate> candidates)
        implements Serializable {
    public RestrictedFilings {
        holders = List.copyOf(holders);
        candidates = List.copyOf(candidates);
    }

    /**
     * An account that is named.
     *
     * @param displayName the person's name; of a program the account again
     * @param standing whether a person still works on filings
     * @param filings in how many it is named
     */
    public record Holder(String account, String displayName, Standing standing, int filings) implements Serializable {}

    /** Who is named in one's place: only a person can be replaced. A program reads what it has filed itself. */
    public enum Standing {
        ACTIVE("ok"),
        GONE("late"),
        PROGRAM("neutral");

        private final String mark;

        Standing(String mark) {
            this.mark = mark;
        }

        /** Kind of its status tag. */
        public String mark() {
            return mark;
        }

        /** Text key of its name. */
        public String key() {
            return "filing.page.restricted." + name();
        }
    }

    /** Those whose place somebody can take. */
    public List<Holder> people() {
        return holders.stream()
                .filter(holder -> holder.standing() != Standing.PROGRAM)
                .toList();
    }
}
