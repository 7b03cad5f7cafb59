package jp.todoke.filing.domain.intake;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.todoke.platform.gate.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Cells as they stood in a file or on the clipboard; nothing is understood yet.
 *
 * @param lines every line that says something, each with as many cells as it had
 * @param windows whether it was read as CP932, which is guessed: nothing in such a file says so
 * @param doubtful cells of a workbook whose numbers have more digits than a spreadsheet keeps
 */
public record Table(List<List<String>> lines, boolean windows, Set<Place> doubtful) {
    /** Largest file or paste, in bytes. */
    public static final int MOST_BYTES = 2_000_000;
    /** Most lines, the headings included; more than a filing holds, so that what is left over is told and not cut. */
    public static final int MOST_LINES = 2_001;
    /** Most columns. */
    public static final int MOST_COLUMNS = 80;
    /** Longest cell, in characters. */
    public static final int LONGEST_CELL = 20_000;

    private static final Charset CP932 = Charset.forName("windows-31j");

    /**
     * Where a cell stands.
     *
     * @param line its line among those that say something, from 0
     * @param column from 0
     */
    public record Place(int line, int column) {}

    /**
     * One of the tables of a file.
     *
     * @param name what its sheet is called; empty where the file has only one table
     * @param table null where it cannot be read
     * @param refusal why it cannot be read
     */
    public record Sheet(
            String name, @Nullable Table table, @Nullable Refusal refusal) {}

    public Table {
        lines = List.copyOf(lines);
        doubtful = Set.copyOf(doubtful);
        if (lines.isEmpty()) {
            throw Refusal.invalid("filing.intake.refusal.empty");
        }
    }

    /**
     * Reads a file: a workbook (XLSX) with the sheets that it shows, or text in UTF-8 with or without byte order mark, UTF-16
     * with one, or else CP932.
     *
     * @throws Refusal where it is too large, or no text, or nothing of it can be read
     */
    public static List<Sheet> ofFile(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw tooLarge();
        }
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            return Workbook.read(bytes);
        }
        if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw Refusal.invalid("filing.intake.refusal.oldWorkbook");
        }
        if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
            return sheet(of(decode(bytes, StandardCharsets.UTF_16), false));
        }
        try {
            return sheet(of(strictly(bytes, StandardCharsets.UTF_8), false));
        } catch (CharacterCodingException notUtf8) {
            return sheet(of(decode(bytes, CP932), true));
        }
    }

    private static List<Sheet> sheet(Table table) {
        return List.of(new Sheet("", table, null));
    }

    /** Reads what was pasted: cells of a spreadsheet come with tabs between them. */
    public static List<Sheet> ofText(String text) {
        if (text.length() > MOST_BYTES) {
            throw tooLarge();
        }
        return sheet(of(text, false));
    }

    private static Table of(String said, boolean windows) {
        String text = said.startsWith("\ufeff") ? said.substring(1) : said;
        if (text.indexOf('\0') >= 0) {
            throw Refusal.invalid("filing.intake.refusal.binary");
        }
        List<List<String>> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = reader(text)) {
            for (CsvRecord read : reader) {
                List<String> cells = read.getFields();
                if (cells.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (cells.size() > MOST_COLUMNS || cells.stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
                    throw Refusal.invalid("filing.intake.refusal.wide", MOST_COLUMNS, LONGEST_CELL);
                }
                lines.add(List.copyOf(cells));
                if (lines.size() > MOST_LINES) {
                    throw Refusal.invalid("filing.intake.refusal.long", MOST_LINES - 1);
                }
            }
        } catch (CsvParseException e) {
            throw Refusal.invalid("filing.intake.refusal.unreadable");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Table(lines, windows, Set.of());
    }

    private static CsvReader<CsvRecord> reader(String text) {
        return CsvReader.builder()
                .fieldSeparator(separator(text))
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(MOST_COLUMNS * LONGEST_CELL)
                .ofCsvRecord(new StringReader(text));
    }

    /** What the first line that says something is divided by: a tab, a comma, a semicolon or an upright stroke. */
    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = '\t';
        long most = first.chars().filter(c -> c == '\t').count();
        for (char other : new char[] {',', ';', '|'}) {
            long here = first.chars().filter(c -> c == other).count();
            if (most == 0 && here > 0) {
                best = other;
                most = here;
            }
        }
        return best;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static String decode(byte[] bytes, Charset charset) {
        try {
            return strictly(bytes, charset);
        } catch (CharacterCodingException e) {
            throw Refusal.invalid("filing.intake.refusal.binary");
        }
    }

    private static String strictly(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static Refusal tooLarge() {
        return new Refusal(Refusal.Kind.TOO_LARGE, "filing.intake.refusal.large", MOST_BYTES / 1_000_000);
    }
}
