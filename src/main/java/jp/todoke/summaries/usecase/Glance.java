package jp.todoke.summaries.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.todoke.filing.TransactionTable;
import jp.todoke.platform.text.Texts;
import jp.todoke.summaries.domain.Column;
import jp.todoke.summaries.domain.Row;
import jp.todoke.summaries.domain.Table;

/** A filing's transactions at a glance, as pages show them too. */
final class Glance {
    private Glance() {}

    /** Empty where the filing has few transactions. */
    static Optional<Table> of(TransactionTable table, Locale locale) {
        if (table.rows().isEmpty()) {
            return Optional.empty();
        }
        Texts texts = Texts.of(locale);
        List<Row> rows = new ArrayList<>();
        for (TransactionTable.Row row : table.rows()) {
            String status =
                    row.suspicious() ? row.status() + "\n" + texts.get("filing.sheet.suspicious") : row.status();
            rows.add(Row.of(row.ref(), row.at(), row.type(), row.sides(), row.amount(), row.yen(), status));
        }
        rows.add(Row.total("", "", "", table.suspicious(), "", table.suspiciousYen(), ""));
        List<Column> columns = List.of(
                Column.text(texts.get("filing.sheet.table.ref"), 2),
                Column.text(texts.get("filing.sheet.table.at"), 5),
                Column.text(texts.get("filing.sheet.table.type"), 4),
                Column.text(texts.get("filing.sheet.table.sides"), 8),
                Column.figure(texts.get("filing.sheet.table.amount"), 5),
                Column.figure(texts.get("filing.sheet.table.yen"), 5),
                Column.text(texts.get("filing.sheet.table.status"), 4));
        return Optional.of(new Table("", columns, rows, ""));
    }
}
