package jp.todoke.filing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import jp.todoke.filing.domain.intake.Columns;
import jp.todoke.filing.domain.intake.Table;
import jp.todoke.filing.usecase.ForgetColumns;
import jp.todoke.filing.usecase.RememberColumns;
import jp.todoke.platform.gate.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A table on its way into a draft: pasted or uploaded, its columns told, and handed to the preview. Nothing is in the draft
 * before the person says so there.
 */
@Named
@ViewScoped
public class IntakeView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    OpenDraft draft;

    @Inject
    RememberColumns rememberColumns;

    @Inject
    ForgetColumns forgetColumns;

    @Inject
    IntakeWords words;

    private Columns columns = Columns.TRANSACTIONS;
    private String pasted = "";
    private transient byte @Nullable [] uploaded;
    private @Nullable IntakeSheets sheets;
    private @Nullable IntakePreview preview;

    public void load() {
        draft.read();
    }

    /** Reads what was pasted, or else the file. */
    public void read() {
        byte[] file = uploaded;
        uploaded = null;
        List<Table.Sheet> read = pasted.isBlank() && file != null ? Table.ofFile(file) : Table.ofText(pasted);
        IntakeSheets found = new IntakeSheets(read, columns);
        if (found.table().getCount() == 0) {
            throw Refusal.invalid("filing.intake.refusal.onlyHeadings");
        }
        sheets = found;
        pasted = "";
        preview = null;
        recall();
    }

    /** Turns to another sheet of the file. */
    public void turn() {
        getSheets().turn();
        recall();
    }

    private void recall() {
        IntakeTable table = getTable();
        rememberColumns.last(columns, table.heads()).ifPresent(table::remember);
    }

    /** What was remembered of such tables counts no more. */
    public void forget() {
        forgetColumns.forget(columns, getTable().heads());
        getTable().forget(columns);
    }

    /** Begins again with another table. */
    public void again() {
        sheets = null;
        preview = null;
    }

    /** Back to what the columns are. */
    public void remap() {
        preview = null;
    }

    /** Checks the table by what its columns are said to be now. */
    public void check() {
        IntakeTable table = getTable();
        if (table.keys().stream().allMatch(String::isEmpty)) {
            throw Refusal.invalid("filing.intake.refusal.noColumns");
        }
        rememberColumns.remember(columns, table.heads(), table.keys());
        preview = new IntakePreview(draft, columns, table, words);
        preview.recheck();
    }

    /** {@code CHOOSE}, {@code COLUMNS} or {@code PREVIEW}. */
    public String getStep() {
        return sheets == null ? "CHOOSE" : preview == null ? "COLUMNS" : "PREVIEW";
    }

    public IntakeSheets getSheets() {
        return Objects.requireNonNull(sheets);
    }

    public IntakeTable getTable() {
        return getSheets().table();
    }

    public IntakePreview getPreview() {
        return Objects.requireNonNull(preview);
    }

    public Columns getColumns() {
        return columns;
    }

    public void setColumns(Columns columns) {
        this.columns = columns;
    }

    public String getPasted() {
        return pasted;
    }

    public void setPasted(@Nullable String pasted) {
        this.pasted = Objects.requireNonNullElse(pasted, "");
    }

    public @Nullable Part getFile() {
        return null;
    }

    /** Only the bytes are kept, and only until they are read in this request. */
    public void setFile(@Nullable Part file) {
        uploaded = Uploads.bytes(file, Table.MOST_BYTES);
    }

    public @Nullable String getId() {
        return draft.id();
    }

    public void setId(@Nullable String id) {
        draft.is(id);
    }
}
