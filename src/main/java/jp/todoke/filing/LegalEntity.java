package jp.todoke.filing;

import static jp.todoke.filing.Said.Kind.AMOUNT;
import static jp.todoke.filing.Said.Kind.DATE;
import static jp.todoke.filing.Said.Kind.FIELD;
import static jp.todoke.filing.Said.Kind.REF;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A company or other body. */
public record LegalEntity(
        @Said(unknowable = true) @Nullable String nameJa,
        @Said @Nullable String kana,
        @Said(unknowable = true) @Nullable String nameEn,
        @Said(max = 100) @Nullable String legalForm,

        @Said(max = 20, unknowable = true) @Nullable String corporateNumber,

        @Said(codes = "COUNTRY", unknowable = true) @Nullable
        String country,

        @Said(kind = DATE, unknowable = true) @Nullable String incorporatedOn,

        @Said(max = 50, unknowable = true) @Nullable String registrationNumber,

        @Said(codes = "ENTITY_STATUS") @Nullable String status,

        @Said(max = 500, unknowable = true) @Nullable String business,

        @Said(unknowable = true) @Nullable String representative,

        @Said(items = 20, unknowable = true) List<BeneficialOwner> beneficialOwners,

        @Said(items = 10, unknowable = true) List<Address> addresses,
        @Said(max = 30, items = 10, unknowable = true) List<String> phones,
        @Said(max = 254, items = 10, unknowable = true) List<String> emails,
        @Said(max = 500, items = 10) List<String> urls,
        @Said(kind = FIELD, max = 40, items = 20) List<String> unknown) {
    public LegalEntity {
        beneficialOwners = List.copyOf(beneficialOwners);
        addresses = List.copyOf(addresses);
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
        urls = List.copyOf(urls);
        unknown = List.copyOf(unknown);
    }

    /** A party of this filing who owns a share of a body. */
    public record BeneficialOwner(
            @Said(kind = REF, max = 20, required = true) @Nullable
            String party,

            @Said(kind = AMOUNT) @Nullable String percent) {}
}
