package jp.todoke.filing.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.todoke.filing.domain.intake.Column;
import org.jspecify.annotations.Nullable;

/**
 * A text that was not understood in cells of a column, or of the two that name the sides, or cells that say nothing and must
 * say something: corrected once for all.
 */
public class IntakeMend implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ArrayList<String> keys = new ArrayList<>();
    private final String said;
    private int cells;
    private String instead = "";
    private String likely = "";

    private IntakeMend(String said) {
        this.said = said;
    }

    /** What must be corrected and may well be the same in many cells, in the order of the first ones. */
    static ArrayList<IntakeMend> of(List<Column> columns, List<IntakeRow> rows) {
        Map<List<String>, IntakeMend> mends = new LinkedHashMap<>();
        Set<IntakeMend> shared = new HashSet<>();
        for (IntakeRow row : rows) {
            for (Column column : columns) {
                String said = Objects.requireNonNullElse(row.getCells().get(column.key()), "");
                // The network often follows from whom the row names.
                boolean open = column.key().equals("network") && (row.isBad("fromParty") || row.isBad("toParty"));
                if (row.isBad(column.key()) && !open && (column.isShared() || !said.isBlank())) {
                    List<String> meant = List.of(column.isSide() && !said.isBlank() ? "" : column.key(), said);
                    IntakeMend mend = mends.computeIfAbsent(meant, m -> new IntakeMend(said));
                    mend.add(column.key());
                    if (column.isShared()) {
                        shared.add(mend);
                    }
                }
            }
        }
        mends.values().removeIf(mend -> mend.cells < 2 && !shared.contains(mend));
        return new ArrayList<>(mends.values());
    }

    private void add(String key) {
        if (!keys.contains(key)) {
            keys.add(key);
        }
        cells++;
    }

    /** Puts what was chosen into every cell that still says the text; answers into how many. */
    int apply(List<IntakeRow> rows) {
        int changed = 0;
        if (!instead.isBlank()) {
            for (IntakeRow row : rows) {
                for (String key : keys) {
                    String now = Objects.requireNonNullElse(row.getCells().get(key), "");
                    // Nothing is said in many cells that need not say anything.
                    if (now.equals(said) && (!isBlank() || row.isBad(key))) {
                        row.getCells().put(key, instead);
                        changed++;
                    }
                }
            }
        }
        return changed;
    }

    /** What is likely, to be seen and perhaps changed before it is put in. */
    void propose(String guess) {
        likely = guess;
        instead = guess;
    }

    /** Whether what would be put in is still only a guess, which nobody chose. */
    boolean isGuess() {
        return !likely.isBlank() && instead.equals(likely);
    }

    /** Whether it stands for cells that say nothing. */
    public boolean isBlank() {
        return said.isBlank();
    }

    /** Keys of the columns in which it stands. */
    public List<String> getKeys() {
        return keys;
    }

    public String getSaid() {
        return said;
    }

    /** In how many cells. */
    public int getCells() {
        return cells;
    }

    public String getInstead() {
        return instead;
    }

    public void setInstead(@Nullable String instead) {
        this.instead = Objects.requireNonNullElse(instead, "");
    }
}
