package jp.todoke.filing.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.Finding;
import jp.todoke.filing.Transaction;
import jp.todoke.filing.Wallet;
import jp.todoke.filing.domain.intake.Column;
import jp.todoke.filing.domain.intake.Columns;
import jp.todoke.filing.domain.intake.Intake;
import jp.todoke.platform.gate.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table as they would stand in the draft: checked by the rule book, corrected in place, one by one or many at
 * once, and taken.
 */
public class IntakePreview implements Serializable {
    private static final long serialVersionUID = 1L;

    private final OpenDraft draft;
    private final Columns columns;
    private final IntakeTable table;
    private final IntakeWords words;
    private final IntakeNamed named;
    private final ArrayList<IntakeRow> rows;
    private final IntakeWindow window = new IntakeWindow();
    private final IntakeRates rates = new IntakeRates();
    private IntakeAlike alike = IntakeAlike.NOTHING;
    /** Wallets that come with the rows, in words. */
    private final ArrayList<String> newWallets = new ArrayList<>();

    /** What the last press of a button did. */
    private final ArrayList<String> done = new ArrayList<>();

    private boolean described;

    IntakePreview(OpenDraft draft, Columns columns, IntakeTable table, IntakeWords words) {
        this.draft = draft;
        this.columns = columns;
        this.table = table;
        this.words = words;
        this.named = new IntakeNamed(draft.read(), words.locale());
        this.rows = table.rows();
    }

    /** Checks the rows as they stand, corrections included, also those said once for many. */
    public void recheck() {
        correctAlike(true);
        FilingContent before = draft.read();
        rows.forEach(IntakeRow::forget);
        Intake intake = intake(before, rows);
        FilingContent content = intake.content();
        List<Finding> findings = draft.tried(content);
        new IntakeNotes(intake, columns, rows, words.texts())
                .tell(findings)
                .forEach(cell -> table.wipe(rows.get(cell.row()).getLine(), cell.column()));
        alike = new IntakeAlike(getShownColumns(), rows, before.wallets());
        newWallets.clear();
        if (columns == Columns.TRANSACTIONS) {
            List<Transaction> taken = content.transactions();
            rates.look(rows, taken.subList(before.transactions().size(), taken.size()));
            List<Wallet> wallets = content.wallets();
            wallets.subList(before.wallets().size(), wallets.size()).forEach(w -> newWallets.add(words.wallet(w)));
        }
    }

    /**
     * Puts in what was said once for many cells, and tells for how many.
     *
     * @param guessesToo where the rows are shown once more before they are taken; nothing guessed goes unseen into a draft
     */
    private void correctAlike(boolean guessesToo) {
        done.clear();
        for (IntakeMend mend : alike.getMends()) {
            int changed = guessesToo || !mend.isGuess() ? mend.apply(rows) : 0;
            String instead = words.said(column(mend), mend.getInstead(), named);
            if (changed > 0 && mend.isBlank()) {
                tell("filing.intake.filled", words.labels(columns, mend.getKeys()), instead, changed);
            } else if (changed > 0) {
                tell("filing.intake.mended", mend.getSaid(), instead, changed);
            }
        }
        int rated = rates.fill(rows);
        if (rated > 0) {
            tell("filing.intake.rates.filled", rated);
        }
        if (described) {
            described = false;
            describe();
        }
    }

    /** Tells what happened by the rows as they are understood now, after all that was corrected. */
    private void describe() {
        Intake now = intake(draft.read(), rows);
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            Map<String, String> said = rows.get(i).said();
            rows.get(i).describe(words.sentence(columns, said, key -> now.reading(row, key), named));
        }
    }

    private void tell(String key, Object... values) {
        done.add(words.texts().get(key, values));
    }

    /** Takes every row, also those in which something is left to correct in the form. */
    public @Nullable String takeAll() {
        return take(rows);
    }

    /** Takes the rows in which nothing must be corrected; the others stay here. */
    public @Nullable String takeGood() {
        return take(rows.stream().filter(row -> !row.isBad()).toList());
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
        correctAlike(false);
        draft.save(intake(before, taken).content());
        taken.forEach(table::take);
        Set<IntakeRow> gone = new HashSet<>(taken);
        rows.removeIf(gone::contains);
        if (rows.isEmpty()) {
            return draft.form("INTAKE") + "&kind=" + columns + "&added=" + table.taken();
        }
        recheck();
        tell("filing.intake.taken", gone.size(), rows.size());
        return null;
    }

    private Intake intake(FilingContent before, List<IntakeRow> from) {
        return Intake.of(before, columns, from.stream().map(IntakeRow::said).toList());
    }

    /** Columns of the table in its order, then what follows from them or is missing. */
    public List<Column> getShownColumns() {
        List<String> keys = table.keys();
        Stream<Column> said = keys.stream().distinct().flatMap(key -> columns.column(key).stream());
        Stream<Column> beyond = columns.all().stream()
                .filter(column -> !keys.contains(column.key()))
                .filter(column -> rows.stream().anyMatch(row -> row.tells(column.key())));
        return Stream.concat(said, beyond).toList();
    }

    public List<IntakeRow> getRows() {
        return rows;
    }

    public List<IntakeRow> getShown() {
        return window.of(rows);
    }

    public IntakeWindow getWindow() {
        return window;
    }

    public long getBad() {
        return rows.stream().filter(IntakeRow::isBad).count();
    }

    public long getGood() {
        return rows.size() - getBad();
    }

    /** What is the same with many rows. */
    public IntakeAlike getAlike() {
        return alike;
    }

    public IntakeRates getRates() {
        return rates;
    }

    public Column column(IntakeMend mend) {
        return columns.column(mend.getKeys().get(0)).orElseThrow();
    }

    public IntakeNamed getNamed() {
        return named;
    }

    public List<String> getNewWallets() {
        return newWallets;
    }

    public List<String> getDone() {
        return done;
    }

    /** How many rows lack the sentence that tells what happened. */
    public long getUndescribed() {
        return rows.stream().filter(IntakeRow::isUndescribed).count();
    }

    /** Whether they shall say what the table says. */
    public boolean isDescribed() {
        return described;
    }

    public void setDescribed(boolean described) {
        this.described = described;
    }
}
