package jp.todoke.sanctions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import jp.todoke.sanctions.persistence.EditionChanges;

/**
 * The editions as other modules read them, from inside their own use cases: the caller's transaction is running and its
 * permission was asked.
 */
@ApplicationScoped
public class Editions {

    @Inject
    EditionChanges changes;

    /** Lists what an edition changed, in the order of the list, in three SQL statements whatever its size. */
    public List<Change> changes(EditionId edition) {
        return changes.of(edition);
    }
}
