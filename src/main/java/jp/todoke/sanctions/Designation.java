package jp.todoke.sanctions;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One listed person or body with what the list says of it. What the list does not say is absent: there are no dummy values.
 *
 * @param id names it for as long as it is listed
 * @param measure under which it is listed
 * @param number the list's number in the measure (告示番号)
 * @param listedOn the notice date printed beside it (告示日付), a civil date in Japan
 * @param names primary names first; empty where the source has struck the entry out and prints no name any more
 * @param facts as printed
 * @param birthDate the birth date as a civil date where the list prints a full one
 * @param status whether the source still prints it
 * @param statusNote the source's own note, for example {@code 2025.1.10削除}
 */
public record Designation(
        DesignationId id,
        Measure measure,
        String number,
        LocalDate listedOn,
        List<DesignationName> names,
        Map<Fact, String> facts,
        @Nullable LocalDate birthDate,
        ListStatus status,
        @Nullable String statusNote)
        implements Serializable {

    public Designation {
        names = List.copyOf(names);
        facts = Map.copyOf(facts);
    }

    public SubjectType type() {
        return measure.type();
    }

    /** Returns the first primary name in the given writing. */
    public Optional<String> name(NameScript script) {
        return names.stream()
                .filter(name -> name.kind() == NameKind.PRIMARY && name.script() == script)
                .map(DesignationName::value)
                .findFirst();
    }

    /** Returns every name that is not primary. */
    public List<DesignationName> aliases() {
        return names.stream().filter(name -> name.kind() != NameKind.PRIMARY).toList();
    }

    public Optional<String> fact(Fact fact) {
        return Optional.ofNullable(facts.get(fact));
    }
}
