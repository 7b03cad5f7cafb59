package jp.todoke.filing;

import static jp.todoke.filing.Said.Kind.AMOUNT;
import static jp.todoke.filing.Said.Kind.FIELD;
import static jp.todoke.filing.Said.Kind.INSTANT;
import static jp.todoke.filing.Said.Kind.LINES;
import static jp.todoke.filing.Said.Kind.NUMBER;
import static jp.todoke.filing.Said.Kind.REF;
import static jp.todoke.filing.Said.Kind.YEN;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dealing with its sides; a side may have several legs.
 *
 * @param executedAt when; blockchain times are UTC
 * @param executedAtPrecision how precisely that is known; exact where nothing is said
 * @param fee what the dealing cost, in {@code feeAsset}
 * @param amountJpy its worth in yen
 * @param rate yen for one unit of the asset, with its source and time
 * @param noTxIdReason why a completed on-chain transaction has no id
 */
public record Transaction(
        @Said(max = 50, required = true) @Nullable String ref,

        @Said(codes = "TX_TYPE", required = true) @Nullable String type,

        @Said(codes = "TRANSMODE", required = true, unknowable = true) @Nullable
        String transmode,

        @Said(codes = "TX_STATUS", required = true) @Nullable
        String status,

        @Said(max = 500) @Nullable String reasonNotCompleted,
        @Said(kind = INSTANT, required = true) @Nullable String executedAt,
        @Said(codes = "TIME_PRECISION") @Nullable String executedAtPrecision,
        @Nullable Boolean isSuspicious,
        @Said(kind = YEN, required = true) @Nullable String amountJpy,
        @Said(kind = AMOUNT) @Nullable String rate,
        @Said(max = 100, unknowable = true) @Nullable String rateSource,
        @Said(kind = INSTANT) @Nullable String rateAt,
        @Said(items = 50) List<Leg> from,
        @Said(items = 50) List<Leg> to,
        @Said(kind = AMOUNT) @Nullable String fee,
        @Said(max = 20) @Nullable String feeAsset,
        @Said(items = 50) List<TxId> txIds,
        @Said(max = 500) @Nullable String noTxIdReason,

        @Said(kind = REF, max = 20, unknowable = true) @Nullable
        String conductor,

        @Said(max = 500, unknowable = true) @Nullable String purposeStated,

        @Said(kind = LINES, max = 4_000) @Nullable String description,
        @Nullable TravelRule travelRule,
        @Nullable Device device,
        @Said(items = 20) List<Device> otherDevices,
        @Said(kind = FIELD, max = 40, items = 20) List<String> unknown) {
    public Transaction {
        from = List.copyOf(from);
        to = List.copyOf(to);
        txIds = List.copyOf(txIds);
        otherDevices = List.copyOf(otherDevices);
        unknown = List.copyOf(unknown);
    }

    /** One giver or taker: a party (a person, body or account of this filing), a wallet, or both. */
    public record Leg(
            @Said(kind = REF, max = 20) @Nullable String party,
            @Said(kind = REF, max = 20) @Nullable String wallet,

            @Said(codes = "FUNDS", required = true) @Nullable
            String fundsCode,

            @Said(max = 20) @Nullable String asset,
            @Said(kind = AMOUNT) @Nullable String amount,
            @Nullable Boolean isMyClient,
            @Said(codes = "COUNTRY") @Nullable String country) {}

    /** The id of a transaction on a network. */
    public record TxId(
            @Said(max = 64, required = true) @Nullable String network,
            @Said(max = 200, required = true) @Nullable String hash,
            @Said(kind = NUMBER) @Nullable String blockNumber,
            @Said(kind = INSTANT) @Nullable String blockTime,
            @Said(kind = NUMBER) @Nullable String outputIndex) {}

    /**
     * What was exchanged with the other provider under the travel rule.
     *
     * @param counterpart the other provider, as the notice names it
     * @param originator who sends, as the notice says it, and not as this filing knows it
     * @param beneficiary who receives, as the notice says it
     */
    public record TravelRule(
            @Said(codes = "YES_NO_UNKNOWN", required = true) @Nullable
            String applicable,

            @Said(codes = "TRAVEL_DIRECTION") @Nullable String direction,
            @Said(max = 100) @Nullable String protocol,
            @Said(kind = INSTANT) @Nullable String noticeAt,
            @Said @Nullable String counterpart,
            @Said(kind = LINES, max = 500) @Nullable String originator,
            @Said(kind = LINES, max = 500) @Nullable String beneficiary,
            @Said(max = 500) @Nullable String missingFields) {}
}
