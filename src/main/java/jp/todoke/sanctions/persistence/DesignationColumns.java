package jp.todoke.sanctions.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.todoke.platform.database.Rows;
import jp.todoke.sanctions.Designation;
import jp.todoke.sanctions.DesignationId;
import jp.todoke.sanctions.DesignationName;
import jp.todoke.sanctions.Fact;
import jp.todoke.sanctions.ListStatus;
import jp.todoke.sanctions.Measure;
import jp.todoke.sanctions.NameKind;
import jp.todoke.sanctions.NameScript;
import jp.todoke.sanctions.SubjectType;

/** What is read of the rows of a designation and of its names. */
final class DesignationColumns {
    /** The column of each fact. */
    private static final Map<Fact, String> COLUMNS = columns();

    private DesignationColumns() {}

    private static Map<Fact, String> columns() {
        Map<Fact, String> columns = new EnumMap<>(Fact.class);
        columns.put(Fact.TITLE, "title");
        columns.put(Fact.POSITION, "position");
        columns.put(Fact.BIRTH_DATE, "birth_date");
        columns.put(Fact.BIRTH_PLACE, "birth_place");
        columns.put(Fact.NATIONALITY, "nationality");
        columns.put(Fact.PASSPORT, "passport");
        columns.put(Fact.ADDRESS, "address");
        columns.put(Fact.OTHER, "other");
        return columns;
    }

    /** A row of designation with what its measure says. */
    static Designation designation(ResultSet row, Map<Long, List<DesignationName>> names) throws SQLException {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        for (Map.Entry<Fact, String> column : COLUMNS.entrySet()) {
            String value = row.getString(column.getValue());
            if (value != null) {
                facts.put(column.getKey(), value);
            }
        }
        Measure measure = new Measure(
                row.getString("measure_id"),
                row.getString("programme"),
                SubjectType.valueOf(row.getString("subject_type")),
                row.getString("name_ja"),
                row.getString("name_en"));
        return new Designation(
                new DesignationId(row.getString("designation_id")),
                measure,
                row.getString("number"),
                Rows.date(row, "listed_on"),
                names.getOrDefault(row.getLong("id"), List.of()),
                facts,
                Rows.date(row, "birth_date_iso"),
                ListStatus.valueOf(row.getString("list_status")),
                row.getString("list_note"));
    }

    /** Gathers a name, given as {@code designation, kind, script, value}, with the others of its designation. */
    static boolean gather(ResultSet row, Map<Long, List<DesignationName>> names) throws SQLException {
        return names.computeIfAbsent(row.getLong("designation"), key -> new ArrayList<>())
                .add(new DesignationName(
                        NameKind.valueOf(row.getString("kind")),
                        NameScript.valueOf(row.getString("script")),
                        row.getString("value")));
    }
}
