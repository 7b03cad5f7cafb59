package jp.todoke.filing.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import jp.todoke.filing.CodeList;
import jp.todoke.filing.CodeLists;
import org.jspecify.annotations.Nullable;

/** What the transactions of a draft are worth in yen. What is no amount yet counts as nothing. */
final class TransactionSums {
    private static final Predicate<Map<String, @Nullable Object>> SUSPICIOUS =
            transaction -> Boolean.TRUE.equals(transaction.get("isSuspicious"));

    private TransactionSums() {}

    /**
     * The transactions of one type.
     *
     * @param type in words
     * @param yen what they are worth together
     * @param suspicious what those of them are worth that are suspicious
     */
    public record Line(String type, int count, BigDecimal yen, BigDecimal suspicious) {}

    /** One line for each type of transaction there is, in the order of the code list; what has no type yet comes last. */
    static List<Line> byType(List<Map<String, @Nullable Object>> transactions, Locale locale, String noType) {
        List<Line> lines = new ArrayList<>();
        CodeList types = CodeLists.of("TX_TYPE");
        for (CodeList.Code type : types.codes()) {
            add(lines, type.label(locale), transactions, t -> type.code().equals(t.get("type")));
        }
        add(lines, noType, transactions, t -> !types.has(Reference.text(t, "type")));
        return lines;
    }

    private static void add(
            List<Line> lines,
            String label,
            List<Map<String, @Nullable Object>> transactions,
            Predicate<Map<String, @Nullable Object>> isOne) {
        List<Map<String, @Nullable Object>> those =
                transactions.stream().filter(isOne).toList();
        if (!those.isEmpty()) {
            lines.add(new Line(label, those.size(), yen(those), suspicious(those)));
        }
    }

    static BigDecimal suspicious(List<Map<String, @Nullable Object>> transactions) {
        return yen(transactions.stream().filter(SUSPICIOUS).toList());
    }

    private static BigDecimal yen(List<Map<String, @Nullable Object>> transactions) {
        return transactions.stream()
                .map(transaction -> Reference.text(transaction, "amountJpy"))
                .filter(yen -> yen.matches("[0-9]{1,15}"))
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
