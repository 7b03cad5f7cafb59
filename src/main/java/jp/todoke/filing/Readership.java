package jp.todoke.filing;

import java.io.Serializable;
import java.util.List;

/**
 * Who of an exchange may see a filing.
 *
 * @param version of the filing, to be handed back with a change
 * @param restricted whether only the readers see it
 * @param readers accounts that see it where it is restricted, people and programs
 * @param candidates people who can be named
 * @param programs readers that are no people: they see it since they filed it
 */
public record Readership(
        int version, boolean restricted, List<String> readers, List<Candidate> candidates, List<String> programs)
        implements Serializable {
    public Readership {
        programs = List.copyOf(programs);
        readers = List.copyOf(readers);
        candidates = List.copyOf(candidates);
    }

    /**
     * Somebody who works on filings.
     *
     * @param prepares whether this person may write filings
     * @param approves whether this person may approve filings
     */
    public record Candidate(String account, String displayName, boolean prepares, boolean approves)
            implements Serializable {}

    /** Whether two different persons among these can write and approve. */
    public static boolean fourEyes(List<Candidate> named) {
        return named.stream().filter(Candidate::prepares).anyMatch(one -> named.stream()
                .anyMatch(other -> other.approves() && !other.equals(one)));
    }
}
