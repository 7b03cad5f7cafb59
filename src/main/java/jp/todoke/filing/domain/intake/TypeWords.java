package jp.todoke.filing.domain.intake;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
            Map.entry("buy", "BUY"),
            Map.entry("bought", "BUY"),
            Map.entry("sell", "SELL"),
            Map.entry("sold", "SELL"),
            Map.entry("買い", "BUY"),
            Map.entry("買付", "BUY"),
            Map.entry("売付", "SELL"),
            Map.entry("買", "BUY"),
            Map.entry("売り", "SELL"),
            Map.entry("売", "SELL"),
            Map.entry("振替", "TRANSFER"));
    /** What may stand behind the kind and says how it ended; the code of {@code TX_STATUS} first. */
    private static final Map<String, Pattern> ENDS = Map.of(
            "BLOCKED", Pattern.compile("refused|rejected|declined|blocked|stopped|拒否|拒絶|停止|謝絶|却下"),
            "ATTEMPTED", Pattern.compile("failed|attempted|attempt|未遂|失敗"),
            "PENDING", Pattern.compile("pending|処理中|保留"),
            "REVERSED", Pattern.compile("reversed|cancelled|canceled|取消し|取消|取り消し"),
            "COMPLETED", Pattern.compile("completed|完了"));

    private TypeWords() {}

    /**
     * The code of {@code TX_TYPE} that is meant; empty where the words leave it open.
     *
     * @param row what the row says, by the keys of its columns
     */
    static Optional<String> code(String said, Map<String, String> row) {
        String word = kind(said);
        if (PLAIN.containsKey(word)) {
            return Optional.ofNullable(PLAIN.get(word));
        }
        if (!IN.contains(word) && !OUT.contains(word)) {
            return Optional.empty();
        }
        return money(row).map(money -> (IN.contains(word) ? "DEP_" : "WD_") + (money ? "FIAT" : "CRYPTO"));
    }

    /** The code of {@code TX_STATUS} that is said with the kind, as in "withdrawal refused". */
    static Optional<String> status(String said) {
        String word = said.toLowerCase(Locale.ROOT);
        return ENDS.entrySet().stream()
                .filter(end -> end.getValue().matcher(word).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether the words say that it went by a bank. */
    static boolean byBank(String said) {
        String word = kind(said);
        return word.startsWith("bank") || word.startsWith("銀行");
    }

    /** The kind alone, without how it ended and what joins the two. */
    private static String kind(String said) {
        String word = Column.folded(said);
        for (Pattern end : ENDS.values()) {
            word = end.matcher(word).replaceAll("");
        }
        return word.replaceAll("[,、（）の]+$", "");
    }

    /** Whether money moved; empty where nothing tells. */
    private static Optional<Boolean> money(Map<String, String> row) {
        Optional<String> asset = Stream.of("asset", "fromAsset", "toAsset")
                .map(key -> row.getOrDefault(key, "").strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
        if (asset.isPresent()) {
            return asset.map(Implied::money);
        }
        boolean chain = Stream.of("network", "txId", "fromAddress", "toAddress")
                .anyMatch(key -> !row.getOrDefault(key, "").isBlank());
        return chain ? Optional.of(false) : Optional.empty();
    }
}
