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
        String kind,

        DesignationBody designation,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldBody> fields) {

    /** A listed person or body; each fact as the list prints it, absent where the list is silent. */
    @Schema(name = "Designation")
    public record DesignationBody(
            String id,

            String measure,
            String measureJa,
            String measureEn,

            String number,

            String type,

            LocalDate listedOn,

            String listStatus,

            @Nullable String listNote,

            List<NameBody> names,

            @Nullable String title,
            @Nullable String position,

            @Nullable String birthDate,

            @Nullable LocalDate birthDateIso,

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
    public record NameBody(String kind, String script, String value) {}

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
