package jp.todoke.filing.web;

import java.io.Serializable;
import java.util.List;

/** Which rows of a long preview are on the page. */
public class IntakeWindow implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SIZE = 100;

    private int from;
    private boolean badOnly;

    List<IntakeRow> of(List<IntakeRow> rows) {
        List<IntakeRow> wanted = wanted(rows);
        int start = Math.min(from, Math.max(0, (wanted.size() - 1) / SIZE * SIZE));
        return wanted.subList(start, Math.min(start + SIZE, wanted.size()));
    }

    public boolean hasMore(List<IntakeRow> rows) {
        return from + SIZE < wanted(rows).size();
    }

    private List<IntakeRow> wanted(List<IntakeRow> rows) {
        return badOnly ? rows.stream().filter(IntakeRow::isBad).toList() : rows;
    }

    public void first() {
        from = 0;
    }

    public void forward() {
        from += SIZE;
    }

    public void back() {
        from = Math.max(0, from - SIZE);
    }

    public boolean isLater() {
        return from > 0;
    }

    public boolean isBadOnly() {
        return badOnly;
    }

    public void setBadOnly(boolean badOnly) {
        this.badOnly = badOnly;
        first();
    }
}
