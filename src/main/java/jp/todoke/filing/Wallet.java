package jp.todoke.filing;

import static jp.todoke.filing.Said.Kind.DATE;
import static jp.todoke.filing.Said.Kind.FIELD;
import static jp.todoke.filing.Said.Kind.LINES;
import static jp.todoke.filing.Said.Kind.REF;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address on a network; network and asset apart, as one asset lives on several networks.
 *
 * @param network CAIP-2 chain id, or free text for a network that the portal does not know
 * @param address as entered; the normalised form is derived
 * @param tagOrMemo destination tag, memo or message where the network uses one
 * @param vaspName who hosts it
 * @param owner the party whose wallet it is
 * @param unverified that the address is reported as seen although its check fails, with the reason
 */
public record Wallet(
        @Said(max = 20, required = true) @Nullable String ref,
        @Said(max = 64, required = true) @Nullable String network,
        @Said(max = 20) @Nullable String asset,
        @Said(max = 300, required = true) @Nullable String address,
        @Said(max = 200, unknowable = true) @Nullable String tagOrMemo,

        @Said(codes = "CUSTODY", required = true) @Nullable String custody,

        @Said(unknowable = true) @Nullable String vaspName,

        @Said(codes = "COUNTRY", unknowable = true) @Nullable
        String vaspCountry,

        @Said(kind = REF, max = 20, unknowable = true) @Nullable
        String owner,

        @Said(kind = LINES, max = 1_000) @Nullable String ownershipBasis,
        @Nullable Boolean unverified,
        @Said(max = 500) @Nullable String unverifiedReason,
        @Nullable Attribution attribution,
        @Said(kind = FIELD, max = 40, items = 20) List<String> unknown) {
    public Wallet {
        unknown = List.copyOf(unknown);
    }

    /** What a chain-analysis vendor says of an address. */
    public record Attribution(
            @Said @Nullable String label,
            @Said(max = 100) @Nullable String vendor,
            @Said(max = 100) @Nullable String category,
            @Said(max = 50) @Nullable String riskScore,
            @Said(kind = DATE) @Nullable String asOf) {}
}
