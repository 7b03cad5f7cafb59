package jp.todoke.filing.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.ReceiptNumber;
import org.jspecify.annotations.Nullable;

/**
 * What a new draft takes over from an earlier filing. Only what is named here is taken: numbers, the exchange's own reference,
 * dates of suspicion, confirmations, persons who approved and attachments belong to the filing that they were given for.
 */
public final class EarlierContent {

    /** What can be chosen; text key {@code filing.earlier.piece.NAME}. */
    public enum Piece {
        HEADER(
                "reportCode",
                "detectionSource",
                "urgency",
                "offences",
                "indicators",
                "indicatorText",
                "actions",
                "actionComment",
                "reportingPerson"),
        PARTIES("parties", "relations"),
        WALLETS("wallets"),
        LIST_ENTRIES("listEntries"),
        TRANSACTIONS("transactions", "totalAmountJpy", "totalExplanation", "attempted"),
        NARRATIVE("narrative");

        private final List<String> fields;

        Piece(String... fields) {
            this.fields = List.of(fields);
        }
    }

    /** What an urgent report can grow into; text key {@code filing.grow.NAME}. */
    public enum Growth {
        /** More of the same, under a receipt of its own. */
        SUPPLEMENT,
        /** The report of a suspicious transaction. */
        FULL
    }

    private EarlierContent() {}

    /** A new content with the chosen pieces. What a wallet says of an owner who was not chosen is left out. */
    public static FilingContent copied(FilingContent earlier, Set<Piece> pieces) {
        Map<String, @Nullable Object> from = ContentTree.bare(earlier);
        Map<String, @Nullable Object> tree =
                new LinkedHashMap<>(Map.of("reportCode", "STR", "filingKind", "INITIAL", "urgency", "ROUTINE"));
        for (Piece piece : pieces) {
            for (String field : piece.fields) {
                if (from.get(field) != null) {
                    tree.put(field, from.get(field));
                }
            }
        }
        if (!pieces.contains(Piece.PARTIES) && tree.get("wallets") instanceof List<?> wallets) {
            tree.put("wallets", wallets.stream().map(EarlierContent::ownerless).collect(Collectors.toList()));
        }
        return ContentTree.read(tree).content();
    }

    /** The whole of an urgent report as the beginning of what follows it, linked by its receipt number. */
    public static FilingContent grown(FilingContent urgent, ReceiptNumber number, Growth growth) {
        Map<String, @Nullable Object> tree = ContentTree.bare(copied(urgent, Set.of(Piece.values())));
        if (growth == Growth.SUPPLEMENT) {
            tree.put("filingKind", "SUPPLEMENT");
            tree.put("priorReceiptNo", number.value());
        } else {
            tree.put("reportCode", "STR");
            tree.put("relatedReports", List.of(Map.of("kind", "SAME_CASE", "receiptNo", number.value())));
        }
        if (urgent.foundAt() != null && growth == Growth.SUPPLEMENT) {
            tree.put("foundAt", urgent.foundAt());
        }
        return ContentTree.read(tree).content();
    }

    private static Map<Object, Object> ownerless(Object wallet) {
        Map<Object, Object> copy = new LinkedHashMap<>((Map<?, ?>) wallet);
        copy.remove("owner");
        return copy;
    }
}
