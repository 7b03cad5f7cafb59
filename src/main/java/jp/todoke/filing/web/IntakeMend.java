package jp.todoke.filing.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.todoke.filing.domain.intake.Column;
import org.jspecify.annotations.Nullable;

/** A text that was not understood in several cells of a column, or of the two that name the sides: corrected once for all. */
public class IntakeMend implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ArrayList<String> keys = new ArrayList<>();
    private final String said;
    private int cells;
    private String instead = "";

    private IntakeMend(String said) {
        this.said = said;
    }

    /** The texts that must be corrected in more than one cell, in the order of their first cells. */
    static ArrayList<IntakeMend> of(List<Column> columns, List<IntakeRow> rows) {
        Map<List<String>, IntakeMend> mends = new LinkedHashMap<>();
        for (IntakeRow row : rows) {
            for (Column column : columns) {
                String said = Objects.requireNonNullElse(row.getCells().get(column.key()), "");
                if (row.isBad(column.key()) && !said.isBlank()) {
                    List<String> meant = List.of(column.isSide() ? "" : column.key(), said);
                    mends.computeIfAbsent(meant, m -> new IntakeMend(said)).add(column.key());
                }
            }
        }
        mends.values().removeIf(mend -> mend.cells < 2);
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
                    changed += row.getCells().replace(key, said, instead) ? 1 : 0;
                }
            }
        }
        return changed;
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
