package jp.todoke.filing.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.todoke.filing.domain.intake.Columns;
import jp.todoke.filing.domain.intake.Heads;
import jp.todoke.filing.domain.intake.Table;
import jp.todoke.platform.wallet.Secrets;
import org.jspecify.annotations.Nullable;

/** A table as it was read, and what its columns are said to be. */
public class IntakeTable implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ArrayList<ArrayList<String>> lines = new ArrayList<>();
    private final ArrayList<Source> sources = new ArrayList<>();
    private final HashSet<String> doubtful = new HashSet<>();
    /** Indexes of the lines that are in the draft already. */
    private final HashSet<Integer> taken = new HashSet<>();

    private final boolean windows;
    private final boolean headed;
    private int wiped;
    private boolean remembered;

    /** A column of the table: its heading, a few cells, and the key of what it is; an empty key leaves it out. */
    public static class Source implements Serializable {
        private static final long serialVersionUID = 1L;

        private final String heading;
        private final String sample;
        private String key;

        Source(String heading, String sample, String key) {
            this.heading = heading;
            this.sample = sample;
            this.key = key;
        }

        public String getHeading() {
            return heading;
        }

        public String getSample() {
            return sample;
        }

        public String getKey() {
            return key;
        }

        /** A menu says null for the choice that leaves the column out. */
        public void setKey(@Nullable String key) {
            this.key = Objects.requireNonNullElse(key, "");
        }
    }

    /** Understands a table as far as its headings explain it. */
    IntakeTable(Table table, Columns columns) {
        windows = table.windows();
        List<String> first = table.lines().get(0);
        headed = columns.headings(first);
        table.lines().forEach(line -> lines.add(harmless(line)));
        table.doubtful().forEach(place -> doubtful.add(place.line() + "/" + place.column()));
        int width = lines.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < width; i++) {
            sources.add(new Source(headed ? cell(lines.get(0), i) : "", sample(i), ""));
        }
        map(headed ? columns.proposed(first) : List.of());
    }

    /** What the columns are; those beyond the list are left out. */
    private void map(List<String> keys) {
        for (int i = 0; i < sources.size(); i++) {
            sources.get(i).setKey(i < keys.size() ? keys.get(i) : "");
        }
    }

    /** The columns are what those of an earlier table with the same headings were. */
    void remember(List<String> keys) {
        map(keys);
        remembered = true;
    }

    /** Back to what the headings alone explain. */
    void forget(Columns columns) {
        map(headed ? columns.proposed(lines.get(0)) : List.of());
        remembered = false;
    }

    /** By what the table is known again. */
    String heads() {
        return Heads.digest(sources.stream().map(Source::getHeading).toList());
    }

    /** Keys that their own checksums prove to be keys are not kept for a moment. */
    private ArrayList<String> harmless(List<String> line) {
        ArrayList<String> kept = new ArrayList<>();
        for (String cell : line) {
            boolean secret = Secrets.within(cell);
            wiped += secret ? 1 : 0;
            kept.add(secret ? "" : cell);
        }
        return kept;
    }

    private String sample(int column) {
        return lines.stream()
                .skip(headed ? 1 : 0)
                .map(line -> cell(line, column).strip())
                .filter(cell -> !cell.isEmpty())
                .limit(2)
                .map(cell -> cell.length() <= 40 ? cell : cell.substring(0, 40) + "…")
                .reduce((a, b) -> a + " / " + b)
                .orElse("");
    }

    /** What is in the draft is no row any more: another look at the columns must not bring it back. */
    void take(IntakeRow row) {
        taken.add(row.getLine() - 1);
    }

    /** The rows by what their columns are said to be now. */
    ArrayList<IntakeRow> rows() {
        ArrayList<IntakeRow> rows = new ArrayList<>();
        for (int i = headed ? 1 : 0; i < lines.size(); i++) {
            if (taken.contains(i)) {
                continue;
            }
            Map<String, String> cells = said(i + 1);
            rows.add(new IntakeRow(i + 1, cells, doubts(i, cells)));
        }
        return rows;
    }

    /** What a line said before anything was corrected, by the keys of its columns; keys and seeds are gone from it. */
    private Map<String, String> said(int line) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int column = 0; column < sources.size(); column++) {
            if (!sources.get(column).key.isEmpty()) {
                cells.putIfAbsent(sources.get(column).key, cell(lines.get(line - 1), column));
            }
        }
        return cells;
    }

    /** The cells of a row that may have lost digits, by the keys of their columns. */
    private Map<String, String> doubts(int line, Map<String, String> cells) {
        Map<String, String> doubts = new LinkedHashMap<>();
        for (int column = 0; column < sources.size(); column++) {
            String key = sources.get(column).key;
            if (doubtful.contains(line + "/" + column) && cells.containsKey(key)) {
                doubts.put(key, cell(lines.get(line), column));
            }
        }
        return doubts;
    }

    /** Empties what turned out to be a key or seed. */
    void wipe(int line, String key) {
        for (int column = 0; column < sources.size(); column++) {
            if (sources.get(column).key.equals(key)
                    && column < lines.get(line - 1).size()) {
                lines.get(line - 1).set(column, "");
            }
        }
    }

    private static String cell(List<String> line, int column) {
        return column < line.size() ? line.get(column) : "";
    }

    List<String> keys() {
        return sources.stream().map(Source::getKey).toList();
    }

    public List<Source> getSources() {
        return sources;
    }

    /** Whether it was read as CP932, by a guess. */
    public boolean isWindows() {
        return windows;
    }

    /** Whether the first line are headings. */
    public boolean isHeaded() {
        return headed;
    }

    /** Whether the columns are chosen as for an earlier table. */
    public boolean isRemembered() {
        return remembered;
    }

    /** How many rows went into the draft. */
    int taken() {
        return taken.size();
    }

    public int getCount() {
        return lines.size() - taken.size() - (headed ? 1 : 0);
    }

    /** How many cells held a private key or a seed and were not read. */
    public int getWiped() {
        return wiped;
    }
}
