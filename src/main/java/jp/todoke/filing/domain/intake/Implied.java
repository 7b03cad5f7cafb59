package jp.todoke.filing.domain.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a row of transactions says by its kind and its other cells, without a column of its own: a deposit from a bank comes
 * by bank transfer, a purchase is paid in money. Only what follows is put, only where the row says nothing, and the preview
 * shows it beside what was said.
 */
final class Implied {
    private static final Set<String> MONEY = Set.of("jpy", "usd", "eur", "yen", "円", "日本円", "法定通貨", "fiat");
    /** Tokens redeemed in money by who issued them: electronic payment instruments of the Payment Services Act. */
    private static final Set<String> STABLE = Set.of("usdt", "usdc", "jpyc");

    private Implied() {}

    static boolean money(String asset) {
        return MONEY.contains(asset.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * What follows from a row beyond what it says.
     *
     * @param type code of {@code TX_TYPE}; empty where the row does not tell
     * @param said what the row says, by the keys of its columns
     */
    static Map<String, String> of(String type, Map<String, String> said) {
        Row row = new Row(said);
        String word = row.text("type");
        TypeWords.status(word).ifPresent(status -> row.put("status", status));
        if (TypeWords.byBank(word)) {
            row.put("transmode", "BNK");
        } else if (type.endsWith("_CRYPTO") && row.has("txId")) {
            row.put("transmode", "CHN");
        }
        if (row.text("amountJpy").isEmpty() && row.text("asset").matches("(?i)JPY|円|日本円")) {
            row.put("amountJpy", row.text("amount"));
        }
        String token = STABLE.contains(row.text("asset").toLowerCase(Locale.ROOT)) ? "S" : "X";
        String bank = row.text("transmode").equals("BNK") ? "B" : "";
        switch (type) {
            case "DEP_FIAT" -> row.funds(bank, "F");
            case "WD_FIAT" -> row.funds("F", bank);
            case "DEP_CRYPTO", "WD_CRYPTO" -> row.funds(token, token);
            case "BUY" -> {
                row.funds("F", token);
                row.yen("fromAsset", "fromAmount");
            }
            case "SELL" -> {
                row.funds(token, "F");
                row.yen("toAsset", "toAmount");
            }
            default -> {
                // What moves is not told by the kind.
            }
        }
        return row.implied;
    }

    /** Where a column's text goes in a row of this kind: the asset bought is what was received, that sold what was given. */
    static List<String> places(Column column, String type, Map<String, String> said) {
        boolean traded = (type.equals("BUY") || type.equals("SELL"))
                && Set.of("asset", "amount").contains(column.key())
                && !money(said.getOrDefault("asset", ""));
        String side = type.equals("BUY") ? "/to/" : "/from/";
        return traded
                ? column.places().stream()
                        .filter(place -> place.startsWith(side))
                        .toList()
                : column.places();
    }

    /** A row with what was added to it. */
    private record Row(Map<String, String> said, Map<String, String> implied) {
        Row(Map<String, String> said) {
            this(said, new LinkedHashMap<>());
        }

        String text(String key) {
            String text = said.getOrDefault(key, "").strip();
            return text.isEmpty() ? implied.getOrDefault(key, "") : text;
        }

        boolean has(String key) {
            return !text(key).isEmpty();
        }

        void put(String key, String value) {
            if (!value.isEmpty() && !has(key)) {
                implied.put(key, value);
            }
        }

        void funds(String from, String to) {
            if (!has("funds")) {
                put("fromFunds", from);
                put("toFunds", to);
            }
        }

        /** Money changed hands for a token; its amount is the worth of the dealing. */
        void yen(String asset, String amount) {
            if (has("amountJpy") && !money(text("asset")) && !has(asset) && !has(amount)) {
                put(asset, "JPY");
                put(amount, text("amountJpy"));
            }
        }
    }
}
