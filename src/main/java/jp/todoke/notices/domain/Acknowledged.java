package jp.todoke.notices.domain;

import java.io.Serializable;
import java.util.List;

/**
 * What came of an attestation.
 *
 * @param notice version of the notice
 * @param answer where the answer stands now
 * @param warnings what the rules warn of
 */
public record Acknowledged(long notice, OwnAnswer answer, List<Finding> warnings) implements Serializable {
    public Acknowledged {
        warnings = List.copyOf(warnings);
    }
}
