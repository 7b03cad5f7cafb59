package jp.todoke.sanctions.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.todoke.platform.database.Rows;
import jp.todoke.sanctions.DesignationName;
import jp.todoke.sanctions.ListedEntry;

/** The designations in force, whole. */
@ApplicationScoped
public class EntriesInForce {
    private static final String IN_FORCE = " d.until_edition is null and d.list_status = 'LISTED'";

    @Inject
    Rows rows;

    /** In the order of the lists, in two SQL statements whatever their size. */
    public List<ListedEntry> all() {
        Map<Long, List<DesignationName>> names = new HashMap<>();
        rows.list(
                "select n.designation, n.kind, n.script, n.value from designation_name n"
                        + " join designation d on d.id = n.designation where" + IN_FORCE
                        + " order by n.designation, n.position",
                row -> DesignationColumns.gather(row, names));
        return rows.list(
                "select d.*, m.programme, m.subject_type, m.name_ja, m.name_en, l.name_ja as list_name"
                        + " from designation d"
                        + " join sanctions_measure m on m.list_id = d.list_id and m.id = d.measure_id"
                        + " join sanctions_list l on l.id = d.list_id where" + IN_FORCE
                        + " order by d.list_id, m.position, d.id",
                row -> new ListedEntry(row.getString("list_name"), DesignationColumns.designation(row, names)));
    }
}
