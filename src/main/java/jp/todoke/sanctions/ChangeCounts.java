package jp.todoke.sanctions;

import java.io.Serializable;
import java.util.List;

/** How many persons and bodies an edition added, amended and removed. */
public record ChangeCounts(
        int personsAdded, int bodiesAdded, int personsAmended, int bodiesAmended, int personsRemoved, int bodiesRemoved)
        implements Serializable {

    public static ChangeCounts of(List<Change> changes) {
        return new ChangeCounts(
                count(changes, ChangeKind.ADDED, SubjectType.PERSON),
                count(changes, ChangeKind.ADDED, SubjectType.BODY),
                count(changes, ChangeKind.AMENDED, SubjectType.PERSON),
                count(changes, ChangeKind.AMENDED, SubjectType.BODY),
                count(changes, ChangeKind.REMOVED, SubjectType.PERSON),
                count(changes, ChangeKind.REMOVED, SubjectType.BODY));
    }

    private static int count(List<Change> changes, ChangeKind kind, SubjectType type) {
        return (int) changes.stream()
                .filter(change -> change.kind() == kind && change.designation().type() == type)
                .count();
    }
}
