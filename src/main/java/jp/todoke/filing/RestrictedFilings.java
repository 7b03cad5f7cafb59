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
     * @param displayName the person's name; the account again where that cannot sign in any more, or is a program
     * @param active whether this person still works on filings
     * @param filings in how many it is named
     */
    public record Holder(String account, String displayName, boolean active, int filings) implements Serializable {}
}
