package jp.todoke.sanctions.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import jp.todoke.platform.database.Rows;
import jp.todoke.sanctions.Change;
import jp.todoke.sanctions.Designation;
import jp.todoke.sanctions.DesignationId;
import jp.todoke.sanctions.DesignationName;
import jp.todoke.sanctions.Edition;
import jp.todoke.sanctions.EditionId;
import jp.todoke.sanctions.Fact;
import jp.todoke.sanctions.FieldChange;
import jp.todoke.sanctions.Measure;
import jp.todoke.sanctions.domain.EditionFile;

/** Stores lists, editions, designations and changes. What is stored is never changed. */
@ApplicationScoped
public class EditionRows {

    @Inject
    Rows rows;

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
}
