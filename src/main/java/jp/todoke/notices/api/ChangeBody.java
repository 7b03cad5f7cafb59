package jp.todoke.notices.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import jp.todoke.sanctions.Change;
import jp.todoke.sanctions.Designation;
import jp.todoke.sanctions.Fact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a notice did to one listed person or body. */
@Schema(name = "Change")
public record ChangeBody(
        @Schema(enumeration = {"ADDED", "AMENDED", "REMOVED"})
        String kind,

        DesignationBody designation,

        @Schema(description = "For an amendment: the fields that differ") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<FieldBody> fields) {

    /** A listed person or body; each fact as the list prints it, absent where the list is silent. */
    @Schema(name = "Designation")
    public record DesignationBody(
            @Schema(description = "Stays the same when names are corrected", example = "MOF-RU-PERSONS-25")
            String id,

            @Schema(example = "RU-PERSONS") String measure,
            String measureJa,
            String measureEn,

            @Schema(description = "The list's number in the measure (告示番号)", example = "25")
            String number,

            @Schema(enumeration = {"PERSON", "BODY"}) String type,

            @Schema(description = "Notice date printed beside it (告示日付)")
            LocalDate listedOn,

            @Schema(
                    description = "LISTED, or DELETED where the source has struck the entry out since",
                    enumeration = {"LISTED", "DELETED"})
            String listStatus,

            @Schema(description = "The source's own note", example = "2025.1.10削除") @Nullable
            String listNote,

            @Schema(description = "Empty where the source prints no name any more")
            List<NameBody> names,

            @Nullable String title,
            @Nullable String position,

            @Schema(description = "As printed; may be a year or free text") @Nullable
            String birthDate,

            @Schema(description = "Only where a full date is printed") @Nullable
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
    @Schema(name = "DesignationName")
    public record NameBody(
            @Schema(enumeration = {"PRIMARY", "GOOD_ALIAS", "WEAK_ALIAS", "FORMER"})
            String kind,

            @Schema(enumeration = {"JAPANESE", "LATIN", "ORIGINAL"})
            String script,

            String value) {}

    /** One field before and after. */
    @Schema(name = "FieldChange")
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
