package jp.todoke.filing;

import static jp.todoke.filing.Said.Kind.DATE;
import static jp.todoke.filing.Said.Kind.FIELD;
import static jp.todoke.filing.Said.Kind.PARTIAL_DATE;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A natural person. Names in native script, in kana and in Latin letters stand side by side; none is made from another,
 * and none is split by guess: family and given name are said only where they are known apart.
 *
 * @param birthDate as precisely as known, see {@code birthDatePrecision}
 * @param birthDateReason why it is not known
 */
public record Person(
        @Said(unknowable = true) @Nullable String nativeName,
        @Said(unknowable = true) @Nullable String kana,
        @Said(unknowable = true) @Nullable String latinName,
        @Said(max = 100) @Nullable String familyNative,
        @Said(max = 100) @Nullable String givenNative,
        @Said(max = 100) @Nullable String familyLatin,
        @Said(max = 100) @Nullable String givenLatin,
        @Said(items = 20) List<String> aliases,
        @Said(items = 20) List<String> formerNames,
        @Said(codes = "GENDER") @Nullable String gender,
        @Said(kind = PARTIAL_DATE) @Nullable String birthDate,
        @Said(codes = "DATE_PRECISION") @Nullable String birthDatePrecision,
        @Said(max = 500) @Nullable String birthDateReason,
        @Said(unknowable = true) @Nullable String birthPlace,

        @Said(codes = "COUNTRY", items = 5, unknowable = true)
        List<String> nationalities,

        @Said(codes = "COUNTRY", unknowable = true) @Nullable
        String residenceCountry,

        @Said(codes = "OCCUPATION", unknowable = true) @Nullable
        String occupationCode,

        @Said(unknowable = true) @Nullable String occupation,
        @Said(unknowable = true) @Nullable String employer,
        @Nullable Boolean pep,
        @Said(items = 10, unknowable = true) List<Address> addresses,
        @Said(max = 30, items = 10, unknowable = true) List<String> phones,
        @Said(max = 254, items = 10, unknowable = true) List<String> emails,
        @Said(items = 20) List<OnlineName> onlineNames,

        @Said(items = 10, unknowable = true) List<Identification> identifications,

        @Said(kind = FIELD, max = 40, items = 20) List<String> unknown) {
    public Person {
        aliases = List.copyOf(aliases);
        formerNames = List.copyOf(formerNames);
        nationalities = List.copyOf(nationalities);
        addresses = List.copyOf(addresses);
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
        onlineNames = List.copyOf(onlineNames);
        identifications = List.copyOf(identifications);
        unknown = List.copyOf(unknown);
    }

    /** A name under which somebody is known on a network of people, a messenger or a market place. */
    public record OnlineName(
            @Said(max = 100, required = true) @Nullable String platform,
            @Said(required = true) @Nullable String username) {}

    /** A document seen. The number of a My Number card is never kept. */
    public record Identification(
            @Said(codes = "ID_DOC", required = true) @Nullable
            String kind,

            @Said(max = 50, unknowable = true) @Nullable String number,

            @Said(codes = "COUNTRY", unknowable = true) @Nullable
            String country,

            @Said(kind = DATE, unknowable = true) @Nullable String issuedOn,

            @Said(kind = DATE, unknowable = true) @Nullable String expiresOn,

            @Said(kind = FIELD, max = 40, items = 20) List<String> unknown) {
        public Identification {
            unknown = List.copyOf(unknown);
        }
    }
}
