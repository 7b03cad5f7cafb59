package jp.todoke.filing.web;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.todoke.filing.Transaction;
import jp.todoke.filing.domain.intake.Worth;
import org.jspecify.annotations.Nullable;

/**
 * Where the rates of many rows come from, said once; and what follows of amount, rate and worth from the other two. No rate
 * comes from anywhere else.
 */
public class IntakeRates implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final Set<String> KEYS = Set.of("rate", "rateSource", "rateAt");

    private String source = "";
    private String at = "";
    private boolean reckon = true;
    private int lacking;
    /** What can be reckoned, by the lines of the rows. */
    private final LinkedHashMap<Integer, String> rates = new LinkedHashMap<>();

    private final LinkedHashMap<Integer, String> worths = new LinkedHashMap<>();

    /** Looks what is missing; the transactions are those of the rows. */
    void look(List<IntakeRow> rows, List<Transaction> transactions) {
        lacking = 0;
        rates.clear();
        worths.clear();
        for (int i = 0; i < rows.size(); i++) {
            IntakeRow row = rows.get(i);
            if (isLacking(row)) {
                lacking++;
                Worth.rate(transactions.get(i)).ifPresent(rate -> rates.put(row.getLine(), rate));
            }
            if (row.isBad("amountJpy")) {
                Worth.yen(transactions.get(i)).ifPresent(yen -> worths.put(row.getLine(), yen));
            }
        }
    }

    /** Fills in what rows lack once the source is said; answers how many changed. */
    int fill(List<IntakeRow> rows) {
        int filled = 0;
        if (source.isBlank() && lacking > 0) {
            return filled;
        }
        for (IntakeRow row : rows) {
            Map<String, String> before = row.said();
            if (isLacking(row)) {
                row.fill("rateSource", source);
                row.fill("rateAt", at.isBlank() ? before.getOrDefault("executedAt", "") : at);
            }
            if (reckon) {
                row.fill("rate", rates.getOrDefault(row.getLine(), ""));
                row.fill("amountJpy", worths.getOrDefault(row.getLine(), ""));
            }
            filled += before.equals(row.said()) ? 0 : 1;
        }
        return filled;
    }

    private static boolean isLacking(IntakeRow row) {
        return KEYS.stream().anyMatch(row::isBad);
    }

    /** Whether there is anything to fill in. */
    public boolean isAsked() {
        return lacking > 0 || !worths.isEmpty();
    }

    /** How many rows lack a rate, its source or its time. */
    public int getLacking() {
        return lacking;
    }

    /** How many rates follow from worth and amount. */
    public int getReckonedRates() {
        return rates.size();
    }

    /** How many worths follow from rate and amount. */
    public int getReckonedWorths() {
        return worths.size();
    }

    public String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = Objects.requireNonNullElse(source, "");
    }

    /** When the rates held; blank means when each transaction was. */
    public String getAt() {
        return at;
    }

    public void setAt(@Nullable String at) {
        this.at = Objects.requireNonNullElse(at, "");
    }

    public boolean isReckon() {
        return reckon;
    }

    public void setReckon(boolean reckon) {
        this.reckon = reckon;
    }
}
