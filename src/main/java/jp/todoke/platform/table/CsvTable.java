package jp.todoke.platform.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.todoke.platform.text.Dates;
import org.jspecify.annotations.Nullable;

/**
 * CSV as of RFC 4180: UTF-8, commas, CRLF, quotes where needed. A text that a spreadsheet would run as a formula gets an
 * apostrophe in front (OWASP, CSV Injection); the reader of the file sees it, and nothing runs.
 */
public final class CsvTable implements TableFile {
    /** How a formula begins; also in full width, which Japanese spreadsheets read alike. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final Writer out;
    private final boolean forPeople;

    /**
     * Begins a file.
     *
     * @param forPeople with a byte order mark, by which Excel knows UTF-8, and with notes and times of Japan; without for
     *     programs: no notes, instants in UTC (ISO 8601)
     */
    public CsvTable(OutputStream file, boolean forPeople) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
        this.forPeople = forPeople;
        if (forPeople) {
            out.write('\ufeff');
        }
    }

    @Override
    public void note(String text) throws IOException {
        if (forPeople) {
            row(List.of(text));
        }
    }

    @Override
    public void columns(List<String> names) throws IOException {
        row(names);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        out.write(cells.stream().map(this::cell).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    private String cell(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Instant instant) {
            return forPeople ? SECOND.format(instant.atZone(Dates.JST)) : instant.toString();
        }
        return cell instanceof String text ? quoted(harmless(text)) : cell.toString();
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
