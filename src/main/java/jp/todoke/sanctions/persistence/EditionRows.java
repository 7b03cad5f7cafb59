package jp.todoke.sanctions.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.todoke.platform.database.Rows;
import jp.todoke.sanctions.Change;
import jp.todoke.sanctions.ChangeKind;
import jp.todoke.sanctions.Designation;
import jp.todoke.sanctions.DesignationId;
import jp.todoke.sanctions.DesignationName;
import jp.todoke.sanctions.Edition;
import jp.todoke.sanctions.EditionId;
import jp.todoke.sanctions.Fact;
import jp.todoke.sanctions.FieldChange;
import jp.todoke.sanctions.ListStatus;
import jp.todoke.sanctions.Measure;
import jp.todoke.sanctions.NameKind;
import jp.todoke.sanctions.NameScript;
import jp.todoke.sanctions.SubjectType;
import jp.todoke.sanctions.domain.EditionFile;

/** Lists, editions, designations and changes in the database. What is stored is never changed. */
@ApplicationScoped
public class EditionRows {

    /** The column of each fact. */
    private static final Map<Fact, String> COLUMNS = columns();

    @Inject
    Rows rows;

    private record NumberedChange(int position, ChangeKind kind, long row, Designation designation) {}

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

    /** Stores a list and its measures where they are not stored yet. */
    public void storeList(EditionFile.SourceList list, List<Measure> measures) {
        rows.change(
                "insert into sanctions_list (id, name_ja, name_en, authority_ja, authority_en) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                list.id(),
                list.nameJa(),
                list.nameEn(),
                list.authorityJa(),
                list.authorityEn());
        for (int i = 0; i < measures.size(); i++) {
            Measure measure = measures.get(i);
            rows.change(
                    "insert into sanctions_measure (list_id, id, programme, subject_type, name_ja, name_en, position)"
                            + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                    list.id(),
                    measure.id(),
                    measure.programme(),
                    measure.type(),
                    measure.nameJa(),
                    measure.nameEn(),
                    i);
        }
    }

    public boolean exists(EditionId edition) {
        return rows.one("select 1 from edition where id = ?", row -> 1, edition.value())
                .isPresent();
    }

    /** Stores an edition with its changes; what it amends or removes ends with it. */
    public void store(Edition edition, EditionFile.Source source, Instant now) {
        String id = edition.id().value();
        rows.change(
                "insert into edition (id, list_id, notice_date, source_ja, source_en, source_sha256, stored_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                id,
                edition.id().list(),
                edition.id().noticeDate(),
                source.titleJa(),
                source.titleEn(),
                source.sha256(),
                now);
        List<Change> changes = edition.changes();
        for (int i = 0; i < changes.size(); i++) {
            store(edition.id(), i, changes.get(i));
        }
    }

    private void store(EditionId edition, int position, Change change) {
        Designation designation = change.designation();
        long row =
                switch (change.kind()) {
                    case ADDED -> insert(edition, designation);
                    case AMENDED -> {
                        end(edition, designation.id());
                        yield insert(edition, designation);
                    }
                    case REMOVED -> end(edition, designation.id());
                };
        rows.change(
                "insert into change (edition_id, position, kind, designation) values (?, ?, ?, ?)",
                edition.value(),
                position,
                change.kind(),
                row);
        List<FieldChange> fields = change.fields();
        for (int i = 0; i < fields.size(); i++) {
            FieldChange field = fields.get(i);
            rows.change(
                    "insert into change_field (edition_id, change_position, position, field, before, after)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    edition.value(),
                    position,
                    i,
                    field.field(),
                    field.before(),
                    field.after());
        }
    }

    private long insert(EditionId edition, Designation designation) {
        long row = rows.one("select nextval('designation_seq') as id", found -> found.getLong("id"))
                .orElseThrow();
        rows.change(
                "insert into designation (id, designation_id, list_id, measure_id, number, listed_on, from_edition,"
                        + " list_status, list_note, title, position, birth_date, birth_date_iso, birth_place,"
                        + " nationality, passport, address, other)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row,
                designation.id().value(),
                edition.list(),
                designation.measure().id(),
                designation.number(),
                designation.listedOn(),
                edition.value(),
                designation.status(),
                designation.statusNote(),
                designation.facts().get(Fact.TITLE),
                designation.facts().get(Fact.POSITION),
                designation.facts().get(Fact.BIRTH_DATE),
                designation.birthDate(),
                designation.facts().get(Fact.BIRTH_PLACE),
                designation.facts().get(Fact.NATIONALITY),
                designation.facts().get(Fact.PASSPORT),
                designation.facts().get(Fact.ADDRESS),
                designation.facts().get(Fact.OTHER));
        List<DesignationName> names = designation.names();
        for (int i = 0; i < names.size(); i++) {
            DesignationName name = names.get(i);
            rows.change(
                    "insert into designation_name (designation, position, kind, script, value) values (?, ?, ?, ?, ?)",
                    row,
                    i,
                    name.kind(),
                    name.script(),
                    name.value());
        }
        return row;
    }

    private long end(EditionId edition, DesignationId designation) {
        long row = rows.one(
                        "select id from designation where designation_id = ? and until_edition is null",
                        found -> found.getLong("id"),
                        designation.value())
                .orElseThrow(() -> new IllegalStateException("not in force: " + designation));
        rows.change("update designation set until_edition = ? where id = ?", edition.value(), row);
        return row;
    }

    /** Lists what an edition changed, in the order of the list. */
    public List<Change> changes(EditionId edition) {
        Map<Long, List<DesignationName>> names = new HashMap<>();
        rows.list(
                "select n.designation, n.kind, n.script, n.value from designation_name n"
                        + " join change c on c.designation = n.designation"
                        + " where c.edition_id = ? order by n.designation, n.position",
                row -> gather(row, names),
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
                row.getLong("id"),
                designation(row, names));
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
