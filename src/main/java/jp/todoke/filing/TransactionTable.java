package jp.todoke.filing;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.todoke.filing.Transaction.Leg;
import jp.todoke.platform.text.Texts;

/**
 * The transactions of a {@link ContentSheet} at a glance, before the details of each.
 *
 * @param rows empty where there are so few that the details are glance enough
 * @param suspicious how many are suspicious, and of how many, in words
 * @param suspiciousYen the sum of the suspicious ones, in words
 */
public record TransactionTable(List<Row> rows, String suspicious, String suspiciousYen) implements Serializable {
    static final TransactionTable NONE = new TransactionTable(List.of(), "", "");

    private static final int WORTH = 3;

    /** Of a side with more legs than this only the first ones are named. */
    private static final int LEGS = 2;

    public TransactionTable {
        rows = List.copyOf(rows);
    }

    /**
     * One transaction.
     *
     * @param target id of the block with its details; empty where it has none
     * @param sides who or what gave, and who or what received
     * @param amount of the asset that moved; of both where one was exchanged for another
     */
    public record Row(
            String target,
            String ref,
            String at,
            String type,
            String sides,
            String amount,
            String yen,
            String status,
            boolean suspicious)
            implements Serializable {}

    static TransactionTable of(FilingContent content, SheetValues words, Texts texts) {
        List<Transaction> all = content.transactions();
        if (all.size() < WORTH) {
            return NONE;
        }
        List<Transaction> suspicious = all.stream()
                .filter(dealing -> Boolean.TRUE.equals(dealing.isSuspicious()))
                .toList();
        BigDecimal sum = suspicious.stream()
                .map(dealing -> Objects.toString(dealing.amountJpy(), ""))
                // What is no amount is shown in its row as it was said, and cannot be added.
                .filter(yen -> yen.matches("[0-9]{1,20}"))
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new TransactionTable(
                all.stream().map(dealing -> row(dealing, words, texts)).toList(),
                texts.get("filing.sheet.table.total", suspicious.size(), all.size()),
                words.yen(sum.toPlainString()));
    }

    private static Row row(Transaction dealing, SheetValues words, Texts texts) {
        String ref = Objects.toString(dealing.ref(), "");
        return new Row(
                ref.isEmpty() ? "" : "transaction-" + ref,
                ref,
                dealing.executedAt() == null ? "" : words.instant(dealing.executedAt()),
                words.code("TX_TYPE", dealing.type()),
                between(who(dealing.from(), words, texts), who(dealing.to(), words, texts)),
                exchanged(amounts(dealing.from(), texts), amounts(dealing.to(), texts)),
                dealing.amountJpy() == null ? "" : words.yen(dealing.amountJpy()),
                words.code("TX_STATUS", dealing.status()),
                Boolean.TRUE.equals(dealing.isSuspicious()));
    }

    private static String between(String from, String to) {
        return from.isEmpty() && to.isEmpty() ? "" : from + " → " + to;
    }

    private static String exchanged(String given, String taken) {
        if (given.isEmpty() || given.equals(taken)) {
            return taken;
        }
        return taken.isEmpty() ? given : given + " → " + taken;
    }

    /** Parties by name; wallets only by reference, for an address would fill the column. */
    private static String who(List<Leg> legs, SheetValues words, Texts texts) {
        return few(
                legs.stream().map(leg -> {
                    String party = leg.party() == null
                            ? ""
                            : words.reference(leg.party()).text();
                    return (party + " " + Objects.toString(leg.wallet(), "")).strip();
                }),
                texts);
    }

    private static String amounts(List<Leg> legs, Texts texts) {
        return few(legs.stream().map(leg -> SheetValues.amount(leg.amount(), leg.asset())), texts);
    }

    private static String few(Stream<String> words, Texts texts) {
        List<String> said = words.filter(word -> !word.isEmpty()).distinct().toList();
        String named = said.stream().limit(LEGS).collect(Collectors.joining(" + "));
        return said.size() <= LEGS ? named : texts.get("filing.sheet.table.more", named, said.size() - LEGS);
    }
}
