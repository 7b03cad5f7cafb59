package jp.todoke.filing.domain.intake;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What exchanges call kinds of transactions in their own tables. A deposit or a withdrawal says only by its asset whether
 * money or a crypto-asset moved.
 */
final class TypeWords {
    private static final Set<String> IN = Set.of(
            "deposit", "receive", "received", "incoming", "in", "入金", "受取", "受取り", "受け取り", "受領", "預入", "預入れ", "入庫");
    private static final Set<String> OUT = Set.of(
            "withdrawal", "withdraw", "send", "sent", "outgoing", "out", "出金", "送付", "送金", "送信", "払出", "払出し", "出庫");
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("bankdeposit", "DEP_FIAT"),
            Map.entry("cashdeposit", "DEP_FIAT"),
            Map.entry("銀行入金", "DEP_FIAT"),
            Map.entry("日本円入金", "DEP_FIAT"),
            Map.entry("円入金", "DEP_FIAT"),
            Map.entry("bankwithdrawal", "WD_FIAT"),
            Map.entry("cashwithdrawal", "WD_FIAT"),
            Map.entry("銀行出金", "WD_FIAT"),
            Map.entry("日本円出金", "WD_FIAT"),
            Map.entry("円出金", "WD_FIAT"),
            Map.entry("coindeposit", "DEP_CRYPTO"),
            Map.entry("暗号資産入金", "DEP_CRYPTO"),
            Map.entry("暗号資産の受取", "DEP_CRYPTO"),
            Map.entry("coinwithdrawal", "WD_CRYPTO"),
            Map.entry("暗号資産出金", "WD_CRYPTO"),
            Map.entry("暗号資産送付", "WD_CRYPTO"),
            Map.entry("買い", "BUY"),
            Map.entry("買", "BUY"),
            Map.entry("売り", "SELL"),
            Map.entry("売", "SELL"),
            Map.entry("振替", "TRANSFER"));
    private static final Set<String> MONEY = Set.of("jpy", "usd", "eur", "yen", "円", "日本円", "法定通貨", "fiat");

    private TypeWords() {}

    /**
     * The code of {@code TX_TYPE} that is meant; empty where the words leave it open.
     *
     * @param row what the row says, by the keys of its columns
     */
    static Optional<String> code(String said, Map<String, String> row) {
        String word = Column.folded(said);
        if (PLAIN.containsKey(word)) {
            return Optional.ofNullable(PLAIN.get(word));
        }
        if (!IN.contains(word) && !OUT.contains(word)) {
            return Optional.empty();
        }
        return money(row).map(money -> (IN.contains(word) ? "DEP_" : "WD_") + (money ? "FIAT" : "CRYPTO"));
    }

    /** Whether money moved; empty where nothing tells. */
    private static Optional<Boolean> money(Map<String, String> row) {
        Optional<String> asset = Stream.of("asset", "fromAsset", "toAsset")
                .map(key -> row.getOrDefault(key, "").strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
        if (asset.isPresent()) {
            return asset.map(text -> MONEY.contains(text.toLowerCase(Locale.ROOT)));
        }
        boolean chain = Stream.of("network", "txId", "fromAddress", "toAddress")
                .anyMatch(key -> !row.getOrDefault(key, "").isBlank());
        return chain ? Optional.of(false) : Optional.empty();
    }
}
