package jp.todoke.platform.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.todoke.platform.text.Dates;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** XLSX (ISO/IEC 29500). Texts are text cells, which no spreadsheet runs; dates are dates. A full sheet is followed by another. */
public final class XlsxTable implements TableFile {
    /** Excel's own limit is 1,048,576. */
    private static final int MOST_ROWS = 1_000_000;

    private static final int SENT_AT_ONCE = 500;
    private static final int WIDTH = 22;

    private final Workbook book;
    private final String title;
    private Worksheet sheet;
    private int sheets = 1;
    private int next;
    private List<String> columns = List.of();

    /**
     * Begins a file.
     *
     * @param title name of the sheet, at most 28 characters
     */
    public XlsxTable(OutputStream file, String title) {
        this.book = new Workbook(file, "Todoke", null);
        this.title = title;
        this.sheet = book.newWorksheet(title);
    }

    @Override
    public void note(String text) {
        sheet.inlineString(next++, 0, printable(text));
    }

    @Override
    public void columns(List<String> names) {
        columns = names;
        for (int i = 0; i < names.size(); i++) {
            sheet.width(i, WIDTH);
            sheet.inlineString(next, i, names.get(i));
            sheet.style(next, i).bold().set();
        }
        next++;
        sheet.freezePane(0, next);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        if (next >= MOST_ROWS) {
            sheet.finish();
            sheets++;
            sheet = book.newWorksheet(title + " " + sheets);
            next = 0;
            columns(columns);
        }
        for (int i = 0; i < cells.size(); i++) {
            cell(i, cells.get(i));
        }
        next++;
        if (next % SENT_AT_ONCE == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, @Nullable Object cell) {
        if (cell instanceof LocalDate date) {
            sheet.value(next, column, date);
            sheet.style(next, column).format("yyyy-mm-dd").set();
        } else if (cell instanceof Instant instant) {
            sheet.value(next, column, instant.atZone(Dates.JST).toLocalDateTime());
            sheet.style(next, column).format("yyyy-mm-dd hh:mm:ss").set();
        } else if (cell instanceof Number number) {
            sheet.value(next, column, number);
        } else if (cell != null) {
            sheet.inlineString(next, column, printable(cell.toString()));
        }
    }

    /** XML 1.0 knows no control characters. */
    private static String printable(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "\ufffd");
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        book.finish();
    }
}
