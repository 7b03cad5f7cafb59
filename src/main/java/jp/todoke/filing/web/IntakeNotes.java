package jp.todoke.filing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.todoke.filing.Finding;
import jp.todoke.filing.domain.intake.Column;
import jp.todoke.filing.domain.intake.Columns;
import jp.todoke.filing.domain.intake.Intake;
import jp.todoke.platform.text.Texts;

/** Writes what the rules say of a draft with new rows beside the cells that the rows came from. */
final class IntakeNotes {
    /** Rules on texts that must not stay anywhere. */
    private static final Set<String> SECRETS = Set.of("A09", "T09");

    private final Intake intake;
    private final Columns columns;
    private final List<IntakeRow> rows;
    private final Texts texts;
    private final PlaceWords places;

    IntakeNotes(Intake intake, Columns columns, List<IntakeRow> rows, Texts texts) {
        this.intake = intake;
        this.columns = columns;
        this.rows = rows;
        this.texts = texts;
        this.places = new PlaceWords(DraftTree.of(intake.content()), texts);
    }

    /** Notes everything; returns the cells that held a key or a seed and were emptied. */
    List<Intake.Place> tell(List<Finding> findings) {
        List<Intake.Place> wiped = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            IntakeRow row = rows.get(i);
            for (Column column : columns.all()) {
                String key = column.key();
                intake.reading(i, key).ifPresent(reading -> row.getReadings().put(key, reading));
            }
            row.doubtful().forEach(key -> row.note(key, texts.get("filing.intake.digits"), false));
        }
        intake.unread()
                .forEach(cell -> rows.get(cell.row()).note(cell.column(), texts.get("filing.intake.flag"), true));
        for (Finding finding : findings) {
            for (Intake.Place cell : intake.from(finding.pointer())) {
                note(rows.get(cell.row()), cell.column(), finding);
                if (SECRETS.contains(finding.rule())) {
                    rows.get(cell.row()).wipe(cell.column());
                    wiped.add(cell);
                }
            }
        }
        return wiped;
    }

    /** Beside the cell, or for the row as a whole where no column could say it. */
    private void note(IntakeRow row, String column, Finding finding) {
        String words = finding.text(texts.locale());
        if (!column.isEmpty()) {
            row.note(column, words, finding.fatal());
        } else {
            row.lack(within(finding.pointer()) + words, finding.fatal());
        }
    }

    /** Where in the row; the row itself stands beside it. */
    private String within(String pointer) {
        String words = places.of(pointer);
        int row = words.indexOf(" › ");
        return row < 0 ? "" : words.substring(row + 3) + ": ";
    }
}
