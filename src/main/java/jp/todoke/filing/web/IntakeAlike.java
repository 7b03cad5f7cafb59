package jp.todoke.filing.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.todoke.filing.Wallet;
import jp.todoke.filing.domain.intake.Column;
import jp.todoke.platform.wallet.Network;

/** What is the same with many rows of a table, and is told or corrected once for all of them. */
public class IntakeAlike implements Serializable {
    private static final long serialVersionUID = 1L;

    private final LinkedHashSet<String> lacks;
    private final LinkedHashSet<String> asks;
    private final ArrayList<IntakeMend> mends;

    static final IntakeAlike NOTHING = new IntakeAlike(List.of(), List.of(), List.of());

    /** What follows "wallet" in a table that counts its wallets by letters or numbers. */
    private static final Pattern NTH = Pattern.compile("(?i)(?:wallet|ウォレット)[ 　]*(?:([A-Z])|([1-9][0-9]?))");

    /**
     * Looks at rows after a check.
     *
     * @param wallets those of the draft
     */
    IntakeAlike(List<Column> columns, List<IntakeRow> rows, List<Wallet> wallets) {
        lacks = ofAll(rows, IntakeRow::getLacks);
        asks = ofAll(rows, IntakeRow::getAsks);
        mends = IntakeMend.of(columns, rows);
        mends.forEach(mend -> likely(mend, rows, wallets).ifPresent(mend::propose));
    }

    /** "Wallet B" is likely the second of the draft where what moved is at home there; tables tell most often what was done. */
    private static Optional<String> likely(IntakeMend mend, List<IntakeRow> rows, List<Wallet> wallets) {
        if (mend.isBlank()) {
            return mend.getKeys().contains("status") ? Optional.of("COMPLETED") : Optional.empty();
        }
        Matcher nth = NTH.matcher(mend.getSaid().strip());
        if (!nth.matches()) {
            return Optional.empty();
        }
        int index = nth.group(1) == null
                ? Integer.parseInt(nth.group(2)) - 1
                : nth.group(1).toUpperCase(Locale.ROOT).charAt(0) - 'A';
        boolean fits = index < wallets.size()
                && rows.stream()
                        .filter(row -> mend.getKeys().stream().anyMatch(key -> mend.getSaid()
                                .equals(row.getCells().get(key))))
                        .allMatch(row -> holds(wallets.get(index), row.said().getOrDefault("asset", "")));
        return fits ? Optional.ofNullable(wallets.get(index).ref()) : Optional.empty();
    }

    private static boolean holds(Wallet wallet, String asset) {
        return asset.equalsIgnoreCase(wallet.asset())
                || wallet.network() != null
                        && Network.of(wallet.network())
                                .filter(network -> network.decimalsOf(asset.toUpperCase(Locale.ROOT))
                                        .isPresent())
                                .isPresent();
    }

    private static LinkedHashSet<String> ofAll(List<IntakeRow> rows, Function<IntakeRow, Set<String>> what) {
        LinkedHashSet<String> common = new LinkedHashSet<>(rows.isEmpty() ? Set.of() : what.apply(rows.get(0)));
        rows.forEach(row -> common.retainAll(what.apply(row)));
        return common;
    }

    /** What must be corrected in every row alike. */
    public Set<String> getLacks() {
        return lacks;
    }

    /** What is to be confirmed of every row alike. */
    public Set<String> getAsks() {
        return asks;
    }

    /** What must be corrected in this row and not in all. */
    public List<String> lacks(IntakeRow row) {
        return row.getLacks().stream().filter(words -> !lacks.contains(words)).toList();
    }

    /** What is to be confirmed of this row and not of all. */
    public List<String> asks(IntakeRow row) {
        return row.getAsks().stream().filter(words -> !asks.contains(words)).toList();
    }

    /** What may be corrected in many cells at once. */
    public List<IntakeMend> getMends() {
        return mends;
    }
}
