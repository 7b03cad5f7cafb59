package jp.todoke.sanctions;

import java.io.Serializable;
import java.util.List;

/**
 * What one edition did to one designation.
 *
 * @param kind added, amended or removed
 * @param designation as it stands after the change; for a removal as it stood before
 * @param fields for an amendment the fields that differ, otherwise empty
 */
public record Change(ChangeKind kind, Designation designation, List<FieldChange> fields) implements Serializable {
    public Change {
        fields = List.copyOf(fields);
    }
}
