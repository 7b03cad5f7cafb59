package jp.todoke.filing.web;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One row of a table before it is taken into a draft: what it says, how that was read, and what is wrong with it. */
public class IntakeRow implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final LinkedHashMap<String, String> cells;
    /** What was read of cells that may have lost digits; corrected ones differ from it. */
    private final LinkedHashMap<String, String> doubts;

    private final LinkedHashMap<String, String> readings = new LinkedHashMap<>();
    private final LinkedHashMap<String, String> notes = new LinkedHashMap<>();
    /** Columns whose cells must be corrected; what is noted of the others may stand. */
    private final LinkedHashSet<String> badCells = new LinkedHashSet<>();

    /** What must be corrected in the row beyond its cells. */
    private final LinkedHashSet<String> lacks = new LinkedHashSet<>();

    /** What is to be confirmed of the row beyond its cells. */
    private final LinkedHashSet<String> asks = new LinkedHashSet<>();

    private boolean warned;
    private boolean bad;

    IntakeRow(int line, Map<String, String> cells, Map<String, String> doubts) {
        this.line = line;
        this.cells = new LinkedHashMap<>(cells);
        this.doubts = new LinkedHashMap<>(doubts);
    }

    /** Columns whose cells may have lost digits and say still what was read. */
    List<String> doubtful() {
        return doubts.entrySet().stream()
                .filter(doubt -> doubt.getValue().equals(cells.get(doubt.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Number of the line in the table it came from, from 1. */
    public int getLine() {
        return line;
    }

    /** What each cell says, by the key of its column; corrected in place. */
    public Map<String, String> getCells() {
        return cells;
    }

    /** How a cell was read, where that differs from what it says. */
    public Map<String, String> getReadings() {
        return readings;
    }

    /** What is wrong, by the key of the column. */
    public Map<String, String> getNotes() {
        return notes;
    }

    /** What must be corrected in the row as a whole, such as what no column says. */
    public Set<String> getLacks() {
        return lacks;
    }

    /** What is to be confirmed of the row as a whole. */
    public Set<String> getAsks() {
        return asks;
    }

    /** Columns whose cells must be corrected. */
    public Set<String> getBadCells() {
        return badCells;
    }

    /** Columns whose cells are to be confirmed. */
    public List<String> getAskedCells() {
        return notes.keySet().stream().filter(key -> !badCells.contains(key)).toList();
    }

    /** Whether this cell must be corrected. */
    public boolean isBad(String column) {
        return badCells.contains(column);
    }

    /** Whether there is anything to confirm. */
    public boolean isWarned() {
        return warned;
    }

    /** Whether something must be corrected before it can be filed. */
    public boolean isBad() {
        return bad;
    }

    void forget() {
        readings.clear();
        notes.clear();
        badCells.clear();
        lacks.clear();
        asks.clear();
        bad = false;
        warned = false;
    }

    void note(String column, String words, boolean fatal) {
        notes.merge(column, words, (a, b) -> a.contains(b) ? a : a + " " + b);
        if (fatal) {
            badCells.add(column);
        }
        mark(fatal);
    }

    void lack(String words, boolean fatal) {
        (fatal ? lacks : asks).add(words);
        mark(fatal);
    }

    private void mark(boolean fatal) {
        bad |= fatal;
        warned |= !fatal;
    }

    /** Nothing of a key or seed stays, neither here nor in the session. */
    void wipe(String column) {
        cells.put(column, "");
        readings.remove(column);
    }

    /** Writes where nothing is said. */
    void fill(String column, String value) {
        if (!value.isBlank()) {
            cells.merge(column, value, (before, now) -> before.isBlank() ? now : before);
        }
    }

    /** Whether what happened must still be told. */
    boolean isUndescribed() {
        return isBad("description") && said().getOrDefault("description", "").isBlank();
    }

    void describe(String sentence) {
        if (isUndescribed()) {
            fill("description", sentence);
        }
    }

    /** Whether there is anything to show in a column that the table does not have. */
    boolean tells(String column) {
        return readings.containsKey(column) || notes.containsKey(column) || said().containsKey(column);
    }

    /** What the row says where it says something. */
    Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>(cells);
        said.values().removeIf(value -> value == null || value.isBlank());
        return said;
    }
}
