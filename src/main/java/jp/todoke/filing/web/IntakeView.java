package jp.todoke.filing.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.Finding;
import jp.todoke.filing.domain.intake.Column;
import jp.todoke.filing.domain.intake.Columns;
import jp.todoke.filing.domain.intake.Intake;
import jp.todoke.filing.domain.intake.Table;
import jp.todoke.filing.usecase.RememberColumns;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a spreadsheet on their way into a draft: pasted or uploaded, their columns told, checked by the rule book as they
 * would stand in the draft, corrected in place, and taken. Nothing is in the draft before the person says so.
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
    Language language;

    private Columns columns = Columns.TRANSACTIONS;
    private String pasted = "";
    private transient byte @Nullable [] uploaded;
    private @Nullable IntakeTable table;
    private @Nullable ArrayList<IntakeRow> rows;
    /** What empty cells mean, by the key of the column. */
    private final LinkedHashMap<String, String> otherwise = new LinkedHashMap<>();

    private @Nullable IntakeNamed named;
    private @Nullable IntakeAlike alike;
    private int newWallets;
    /** Rows that went into the draft from this table. */
    private int takenSoFar;

    private final IntakeWindow window = new IntakeWindow();

    public void load() {
        draft.read();
    }

    /** Reads what was pasted, or else the file. */
    public void read() {
        byte[] file = uploaded;
        uploaded = null;
        Table read = pasted.isBlank() && file != null ? Table.ofFile(file) : Table.ofText(pasted);
        table = new IntakeTable(read, columns, rememberColumns.last(columns));
        pasted = "";
        rows = null;
        takenSoFar = 0;
        otherwise.clear();
        named = new IntakeNamed(draft.read(), language.getLocale());
    }

    /** Begins again with another table. */
    public void again() {
        table = null;
        rows = null;
    }

    /** Back to what the columns are. */
    public void remap() {
        rows = null;
    }

    /** Checks the table by what its columns are said to be now. */
    public void check() {
        IntakeTable read = Objects.requireNonNull(table);
        if (read.keys().stream().allMatch(String::isEmpty)) {
            throw Refusal.invalid("filing.intake.refusal.noColumns");
        }
        rememberColumns.remember(columns, read.keys());
        rows = read.rows();
        alike = null;
        window.first();
        recheck();
    }

    /** Checks the rows as they stand, corrections included. */
    public void recheck() {
        List<IntakeRow> checked = getRows();
        mendAlike();
        checked.forEach(IntakeRow::forget);
        Intake intake = intake(draft.read(), checked);
        newWallets = intake.newWallets();
        List<Finding> findings = draft.tried(intake.content());
        new IntakeNotes(intake, checked, language.texts()).tell(findings).forEach(cell -> Objects.requireNonNull(table)
                .wipe(checked.get(cell.row()).getLine(), cell.column()));
        alike = new IntakeAlike(getShownColumns(), checked);
    }

    /** Corrects what was chosen for all cells that say the same, and tells how many they were. */
    private void mendAlike() {
        for (IntakeMend mend : alike == null ? List.<IntakeMend>of() : alike.getMends()) {
            int changed = mend.apply(getRows());
            if (changed > 0) {
                tell("filing.intake.mended", mend.getSaid(), mend.getInstead(), changed);
            }
        }
    }

    private void tell(String key, Object... values) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(language.texts().get(key, values)));
    }

    /** Takes every row, also those in which something is left to correct in the form. */
    public @Nullable String takeAll() {
        return take(getRows());
    }

    /** Takes the rows in which nothing must be corrected; the others stay here. */
    public @Nullable String takeGood() {
        return take(getRows().stream().filter(row -> !row.isBad()).toList());
    }

    private @Nullable String take(List<IntakeRow> taken) {
        FilingContent before;
        try {
            before = draft.unchanged();
        } catch (Refusal changed) {
            recheck();
            throw changed;
        }
        int most = IntakeWords.most(columns);
        int there = IntakeWords.there(columns, before);
        if (there + taken.size() > most) {
            throw Refusal.invalid("filing.intake.refusal.full", most, there, taken.size());
        }
        mendAlike();
        draft.save(intake(before, taken).content());
        takenSoFar += taken.size();
        taken.forEach(Objects.requireNonNull(table)::take);
        Set<IntakeRow> gone = new HashSet<>(taken);
        getRows().removeIf(gone::contains);
        if (getRows().isEmpty()) {
            return draft.form("INTAKE") + "&kind=" + columns + "&added=" + takenSoFar;
        }
        recheck();
        tell("filing.intake.taken", taken.size(), getRows().size());
        return null;
    }

    private Intake intake(FilingContent before, List<IntakeRow> from) {
        return Intake.of(
                before, columns, from.stream().map(row -> row.said(otherwise)).toList());
    }

    /** Columns of the preview: what the table has, in its order. */
    public List<Column> getShownColumns() {
        IntakeTable read = Objects.requireNonNull(table);
        return read.keys().stream()
                .distinct()
                .flatMap(key -> columns.column(key).stream())
                .toList();
    }

    public List<IntakeRow> getRows() {
        return Objects.requireNonNull(rows);
    }

    public IntakeWindow getWindow() {
        return window;
    }

    public List<IntakeRow> getShown() {
        return window.of(getRows());
    }

    public long getBad() {
        return getRows().stream().filter(IntakeRow::isBad).count();
    }

    public long getGood() {
        return getRows().size() - getBad();
    }

    /** What is the same with many rows. */
    public IntakeAlike getAlike() {
        return Objects.requireNonNull(alike);
    }

    public Column column(IntakeMend mend) {
        return columns.column(mend.getKeys().get(0)).orElseThrow();
    }

    public @Nullable IntakeNamed getNamed() {
        return named;
    }

    public int getNewWallets() {
        return newWallets;
    }

    /** {@code CHOOSE}, {@code COLUMNS} or {@code PREVIEW}. */
    public String getStep() {
        return table == null ? "CHOOSE" : rows == null ? "COLUMNS" : "PREVIEW";
    }

    public @Nullable IntakeTable getTable() {
        return table;
    }

    public Map<String, String> getOtherwise() {
        return otherwise;
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
