package jp.todoke.filing.web;

import jakarta.faces.model.SelectItem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import jp.todoke.filing.domain.intake.Columns;
import jp.todoke.filing.domain.intake.Table;
import jp.todoke.platform.gate.Refusal;
import org.jspecify.annotations.Nullable;

/** The tables of one file, of which one is taken in at a time. */
public class IntakeSheets implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ArrayList<Sheet> sheets = new ArrayList<>();
    private int wanted;
    private int shown;

    private static final class Sheet implements Serializable {
        private static final long serialVersionUID = 1L;

        private final String name;
        private final @Nullable IntakeTable table;
        private final @Nullable Refusal refusal;

        Sheet(Table.Sheet sheet, Columns columns) {
            name = sheet.name();
            table = sheet.table() == null ? null : new IntakeTable(sheet.table(), columns);
            refusal = sheet.refusal();
        }
    }

    /** Begins with the first whose headings are known, else with the first that can be read. */
    IntakeSheets(List<Table.Sheet> read, Columns columns) {
        read.forEach(sheet -> sheets.add(new Sheet(sheet, columns)));
        shown = first(true).orElseGet(() -> first(false).orElseThrow());
        wanted = shown;
    }

    private OptionalInt first(boolean headed) {
        return IntStream.range(0, sheets.size())
                .filter(i -> {
                    IntakeTable table = sheets.get(i).table;
                    return table != null && (!headed || table.isHeaded());
                })
                .findFirst();
    }

    /**
     * Turns to the one that was chosen.
     *
     * @throws Refusal where it cannot be read; the one before stays
     */
    void turn() {
        Refusal refusal = sheets.get(wanted).refusal;
        if (refusal != null) {
            wanted = shown;
            throw refusal;
        }
        shown = wanted;
    }

    IntakeTable table() {
        return Objects.requireNonNull(sheets.get(shown).table);
    }

    /** Whether there is anything to choose. */
    public boolean isSeveral() {
        return sheets.size() > 1;
    }

    public List<SelectItem> getChoices() {
        return IntStream.range(0, sheets.size())
                .mapToObj(i -> new SelectItem(i, sheets.get(i).name))
                .toList();
    }

    public int getWanted() {
        return wanted;
    }

    public void setWanted(int wanted) {
        this.wanted = Objects.checkIndex(wanted, sheets.size());
    }
}
