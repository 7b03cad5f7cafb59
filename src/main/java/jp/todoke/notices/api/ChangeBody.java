package jp.todoke.notices.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import jp.todoke.platform.api.Described;
import jp.todoke.sanctions.Change;
import jp.todoke.sanctions.ChangeKind;
import jp.todoke.sanctions.Designation;
import jp.todoke.sanctions.Fact;
import jp.todoke.sanctions.ListStatus;
import jp.todoke.sanctions.NameKind;
import jp.todoke.sanctions.NameScript;
import jp.todoke.sanctions.SubjectType;
import org.jspecify.annotations.Nullable;

/** What a notice did to one listed person or body. */
public record ChangeBody(
        @Described(codes = ChangeKind.class) String kind,

        DesignationBody designation,

        @Described("For an amendment: the fields that differ") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<FieldBody> fields) {

    /** A listed person or body; each fact as the list prints it, absent where the list is silent. */
    public record DesignationBody(
            @Described(value = "Stays the same when names are corrected", example = "MOF-RU-PERSONS-25")
            String id,

            @Described(example = "RU-PERSONS") String measure,
            String measureJa,
            String measureEn,

            @Described(value = "The list's number in the measure (告示番号)", example = "25")
            String number,

            @Described(codes = SubjectType.class) String type,

            @Described("Notice date printed beside it (告示日付)")
            LocalDate listedOn,

            @Described(
                    value = "LISTED, or DELETED where the source has struck the entry out since",
                    codes = ListStatus.class)
            String listStatus,

            @Described(value = "The source's own note", example = "2025.1.10削除") @Nullable
            String listNote,

            @Described("Empty where the source prints no name any more")
            List<NameBody> names,

            @Nullable String title,
            @Nullable String position,

            @Described("As printed; may be a year or free text") @Nullable
            String birthDate,

            @Described("Only where a full date is printed") @Nullable
            LocalDate birthDateIso,

            @Nullable String birthPlace,
            @Nullable String nationality,
            @Nullable String passport,
            @Nullable String address,
            @Nullable String other) {

        static DesignationBody of(Designation designation) {
            return new DesignationBody(
                    designation.id().value(),
                    designation.measure().id(),
                    designation.measure().nameJa(),
                    designation.measure().nameEn(),
                    designation.number(),
                    designation.type().name(),
                    designation.listedOn(),
                    designation.status().name(),
                    designation.statusNote(),
                    designation.names().stream()
                            .map(name -> new NameBody(
                                    name.kind().name(), name.script().name(), name.value()))
                            .toList(),
                    designation.facts().get(Fact.TITLE),
                    designation.facts().get(Fact.POSITION),
                    designation.facts().get(Fact.BIRTH_DATE),
                    designation.birthDate(),
                    designation.facts().get(Fact.BIRTH_PLACE),
                    designation.facts().get(Fact.NATIONALITY),
                    designation.facts().get(Fact.PASSPORT),
                    designation.facts().get(Fact.ADDRESS),
                    designation.facts().get(Fact.OTHER));
        }
    }

    /** One name as printed. */
    public record NameBody(
            @Described(codes = NameKind.class) String kind,

            @Described(codes = NameScript.class) String script,

            String value) {}

    /** One field before and after. */
    public record FieldBody(
            String field, @Nullable String before, @Nullable String after) {}

    static ChangeBody of(Change change) {
        return new ChangeBody(
                change.kind().name(),
                DesignationBody.of(change.designation()),
                change.fields().stream()
                        .map(field -> new FieldBody(field.field(), field.before(), field.after()))
                        .toList());
    }
}
