package jp.todoke.sanctions;

import java.io.Serializable;
import java.util.List;

/**
 * One edition of a list and what it changed against the one before.
 *
 * @param id list and notice date
 * @param changes in the order of the list: measure, then number
 */
public record Edition(EditionId id, List<Change> changes) implements Serializable {
    public Edition {
        changes = List.copyOf(changes);
    }

    public ChangeCounts counts() {
        return ChangeCounts.of(changes);
    }
}
