package jp.todoke.filing.domain.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.todoke.platform.gate.Refusal;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * A sheet of an XLSX workbook, as a table of texts. Of a formula the result counts that was stored with
 * it. Numbers are decimals as they stand in the file; a spreadsheet keeps 15 digits of them, and who typed more lost the rest.
 */
final class Workbook {
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
    /** So many digits of a number a spreadsheet keeps; what has more is what a float made of it. */
    private static final int KEPT_DIGITS = 15;

    private final List<List<String>> lines = new ArrayList<>();
    private final Set<Table.Place> doubtful = new HashSet<>();
    private final boolean since1904;

    private Workbook(boolean since1904) {
        this.since1904 = since1904;
    }

    /**
     * Reads the sheets that a workbook shows and that say something.
     *
     * @throws Refusal where it is none, is damaged, or could harm whoever reads it, or no sheet can be read
     */
    static List<Table.Sheet> read(byte[] file) {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(WorkbookParts.looked(file)), WITH_FORMATS)) {
            List<Table.Sheet> sheets = new ArrayList<>();
            for (Sheet sheet : book.getSheets().toList()) {
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                    read(book, sheet).ifPresent(sheets::add);
                }
            }
            if (sheets.isEmpty()) {
                throw Refusal.invalid("filing.intake.refusal.empty");
            }
            if (sheets.stream().allMatch(sheet -> sheet.table() == null)) {
                throw Objects.requireNonNull(sheets.get(0).refusal());
            }
            return sheets;
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // What the reader throws on a file that contradicts itself.
            throw Refusal.invalid("filing.intake.refusal.workbook");
        }
    }

    /** What is wrong with one sheet does not keep anybody from another. */
    private static Optional<Table.Sheet> read(ReadableWorkbook book, Sheet sheet) throws IOException {
        Workbook read = new Workbook(book.isDate1904());
        try (Stream<Row> rows = sheet.openStream()) {
            rows.forEach(read::add);
        } catch (Refusal refusal) {
            return Optional.of(new Table.Sheet(sheet.getName(), null, refusal));
        }
        return read.lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table.Sheet(sheet.getName(), new Table(read.lines, false, read.doubtful), null));
    }

    private void add(Row row) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
            String text = cell == null ? "" : text(cell);
            if (text.length() > Table.LONGEST_CELL || cells.size() >= Table.MOST_COLUMNS && !text.isBlank()) {
                throw Refusal.invalid("filing.intake.refusal.wide", Table.MOST_COLUMNS, Table.LONGEST_CELL);
            }
            if (cells.size() < Table.MOST_COLUMNS) {
                cells.add(text);
            }
        }
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        lines.add(cells);
        if (lines.size() > Table.MOST_LINES) {
            throw Refusal.invalid("filing.intake.refusal.long", Table.MOST_LINES - 1);
        }
    }

    private String text(Cell cell) {
        if (cell.getType() == CellType.FORMULA && cell.getValue() == null) {
            throw Refusal.invalid("filing.intake.refusal.formula", cell.getAddress());
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return number(cell, number);
        }
        return cell.getValue() == null ? "" : cell.getValue().toString();
    }

    private String number(Cell cell, BigDecimal number) {
        String format = cell.getDataFormatString();
        if (Serial.isDate(cell.getDataFormatId(), format)) {
            return Serial.text(number, format, since1904);
        }
        BigDecimal bare = number.stripTrailingZeros();
        boolean whole = bare.scale() <= 0;
        if (bare.precision() > KEPT_DIGITS || whole && bare.precision() - bare.scale() > KEPT_DIGITS) {
            doubtful.add(new Table.Place(lines.size(), cell.getColumnIndex()));
        }
        String plain = bare.toPlainString();
        // A number shown with zeros before it, such as that of an account.
        return whole && format != null && format.matches("0{2,30}") && plain.length() < format.length()
                ? "0".repeat(format.length() - plain.length()) + plain
                : plain;
    }
}
