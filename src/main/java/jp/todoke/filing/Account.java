package jp.todoke.filing;

import static jp.todoke.filing.Said.Kind.AMOUNT;
import static jp.todoke.filing.Said.Kind.DATE;
import static jp.todoke.filing.Said.Kind.FIELD;
import static jp.todoke.filing.Said.Kind.INSTANT;
import static jp.todoke.filing.Said.Kind.REF;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account with an exchange or a bank.
 *
 * @param holder the party that holds it
 * @param loginDevices devices and lines from which it was used
 */
public record Account(
        @Said(codes = "ACCOUNT_KIND", required = true) @Nullable
        String kind,

        @Said(unknowable = true) @Nullable String institutionName,

        @Said(codes = "COUNTRY", unknowable = true) @Nullable
        String institutionCountry,

        @Said(unknowable = true) @Nullable String branch,

        @Said(max = 100, required = true, unknowable = true) @Nullable
        String accountNumber,

        @Said(kind = REF, max = 20, unknowable = true) @Nullable
        String holder,

        @Said(kind = DATE, unknowable = true) @Nullable String openedOn,
        @Said(kind = DATE) @Nullable String closedOn,
        @Said(codes = "ACCOUNT_STATUS") @Nullable String status,
        @Said(items = 50) List<Balance> balances,
        @Said(items = 20) List<Signatory> signatories,
        @Said(items = 50) List<Device> loginDevices,
        @Said(kind = FIELD, max = 40, items = 20) List<String> unknown) {
    public Account {
        balances = List.copyOf(balances);
        signatories = List.copyOf(signatories);
        loginDevices = List.copyOf(loginDevices);
        unknown = List.copyOf(unknown);
    }

    /** A party of this filing who may dispose of an account. */
    public record Signatory(
            @Said(kind = REF, max = 20, required = true) @Nullable
            String party,

            @Said(codes = "SIGNATORY_ROLE", required = true) @Nullable
            String role) {}

    /** What an account held at a time. */
    public record Balance(
            @Said(max = 20, required = true) @Nullable String asset,
            @Said(kind = AMOUNT, required = true) @Nullable String amount,
            @Said(kind = INSTANT) @Nullable String asOf) {}
}
