package jp.todoke.sanctions.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.todoke.platform.database.Rows;
import jp.todoke.sanctions.Change;
import jp.todoke.sanctions.ChangeKind;
import jp.todoke.sanctions.Designation;
import jp.todoke.sanctions.DesignationName;
import jp.todoke.sanctions.EditionId;
import jp.todoke.sanctions.FieldChange;

/** Reads what an edition changed; a fixed number of SQL statements, however long the list. */
@ApplicationScoped
public class EditionChanges {
    @Inject
    Rows rows;

    private record NumberedChange(int position, ChangeKind kind, Designation designation) {}

    /** Lists what an edition changed, in the order of the list. */
    public List<Change> of(EditionId edition) {
        Map<Long, List<DesignationName>> names = new HashMap<>();
        rows.list(
                "select n.designation, n.kind, n.script, n.value from designation_name n"
                        + " join change c on c.designation = n.designation"
                        + " where c.edition_id = ? order by n.designation, n.position",
                row -> DesignationColumns.gather(row, names),
                edition.value());
        Map<Integer, List<FieldChange>> fields = rows
                .list(
                        "select change_position, field, before, after from change_field where edition_id = ?"
                                + " order by change_position, position",
                        row -> Map.entry(
                                row.getInt("change_position"),
                                new FieldChange(
                                        row.getString("field"), row.getString("before"), row.getString("after"))),
                        edition.value())
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return rows
                .list(
                        "select c.position as change_position, c.kind, d.*, m.programme, m.subject_type, m.name_ja, m.name_en"
                                + " from change c join designation d on d.id = c.designation"
                                + " join sanctions_measure m on m.list_id = d.list_id and m.id = d.measure_id"
                                + " where c.edition_id = ? order by c.position",
                        row -> change(row, names),
                        edition.value())
                .stream()
                .map(change -> new Change(
                        change.kind(), change.designation(), fields.getOrDefault(change.position(), List.of())))
                .toList();
    }

    private static NumberedChange change(ResultSet row, Map<Long, List<DesignationName>> names) throws SQLException {
        return new NumberedChange(
                row.getInt("change_position"),
                ChangeKind.valueOf(row.getString("kind")),
                DesignationColumns.designation(row, names));
    }
}
