package jp.todoke.filing.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import jp.todoke.filing.domain.intake.Column;

/** What is the same with many rows of a table, and is told or corrected once for all of them. */
public class IntakeAlike implements Serializable {
    private static final long serialVersionUID = 1L;

    private final LinkedHashSet<String> lacks;
    private final LinkedHashSet<String> asks;
    private final ArrayList<IntakeMend> mends;

    IntakeAlike(List<Column> columns, List<IntakeRow> rows) {
        lacks = ofAll(rows, IntakeRow::getLacks);
        asks = ofAll(rows, IntakeRow::getAsks);
        mends = IntakeMend.of(columns, rows);
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
