package jp.todoke.summaries.rendering;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import jp.todoke.platform.text.Dates;
import jp.todoke.platform.web.QrCode;
import jp.todoke.summaries.domain.Block;
import jp.todoke.summaries.domain.Column;
import jp.todoke.summaries.domain.CountTable;
import jp.todoke.summaries.domain.Entries;
import jp.todoke.summaries.domain.Part;
import jp.todoke.summaries.domain.Prose;
import jp.todoke.summaries.domain.Table;

/** What the templates ask for: dates, figures and lines in the language of the document. */
public final class Words {
    /** Text width of the page in points (A4, margins of 20 mm). */
    private static final double PAGE_WIDTH = 482;

    /** Left and right padding of a cell in points. */
    private static final double CELL_PADDING = 8;

    /** Advance of the fixed-pitch font: 600 of 1000 units at 7.5 points. */
    private static final double CODE_PITCH = 4.5;

    /** The mark that a value goes on takes as much room as two characters. */
    private static final int MARK = 2;

    /** A SHA-256 in hexadecimal fills one line of a value; there is room for the mark beside it. */
    private static final int VALUE_CAPACITY = 64;

    /** Characters of a value in the type of a proof; a signature in Base64 has 88 and takes one line. */
    private static final int PROOF_CAPACITY = 88;

    private final Locale language;
    private final Dates dates;
    private final NumberFormat figures;

    Words(Locale language) {
        this.language = language;
        this.dates = Dates.of(language);
        this.figures = NumberFormat.getIntegerInstance(language);
    }

    public String getLanguage() {
        return language.getLanguage();
    }

    /** {@code 2026年11月22日 (令和8年)}. */
    public String day(LocalDate date) {
        return dates.dayWithEra(date);
    }

    /** The era date for the head of a Japanese document, the civil date in an English one. */
    public String formalDay(Instant instant) {
        LocalDate day = Dates.inJapan(instant);
        return isJapanese() ? Dates.era(day) : dates.day(day);
    }

    /** {@code 2026年11月22日 10:42:05 JST (令和8年11月22日)}. */
    public String second(Instant instant) {
        String second = dates.second(instant);
        return isJapanese() ? second + " (" + Dates.era(Dates.inJapan(instant)) + ")" : second;
    }

    /** {@code 2026年11月22日 10:42 JST}. */
    public String minute(Instant instant) {
        return dates.minute(instant);
    }

    /** {@code 2026年11月22日 10:42}, for a column whose heading says JST. */
    public String columnMinute(Instant instant) {
        return dates.minute(instant).replace(" JST", "");
    }

    public String figure(long number) {
        return figures.format(number);
    }

    /** The address of a picture of a QR code. */
    public String qrCode(String text) {
        return QrCode.dataAddress(text);
    }

    /** The kind of a block, by which the template is chosen. */
    public String shape(Block block) {
        if (block instanceof Entries) {
            return "entries";
        } else if (block instanceof Table) {
            return "table";
        } else if (block instanceof Prose) {
            return "prose";
        } else if (block instanceof Part) {
            return "part";
        }
        throw new IllegalArgumentException("no template for " + block.getClass());
    }

    /** The lines of a text; each is set as a paragraph of its own. Empty lines stay. */
    public List<String> lines(String text) {
        return text.lines().toList();
    }

    public boolean isBlank(String text) {
        return text.isBlank();
    }

    /** A hash or address as value of an entry, divided where it is longer than the line. */
    public List<String> valueChunks(String code) {
        return chunks(code, VALUE_CAPACITY);
    }

    /** A signature, in the smaller type of a proof. */
    public List<String> proofChunks(String code) {
        return chunks(code, PROOF_CAPACITY);
    }

    /** Two hashes a line, as many as the page is wide for in the type of a proof. */
    public List<String> inPairs(List<String> hashes) {
        return IntStream.range(0, (hashes.size() + 1) / 2)
                .mapToObj(line -> String.join("  ", hashes.subList(2 * line, Math.min(2 * line + 2, hashes.size()))))
                .toList();
    }

    /** A hash or address in a column, divided where it is longer than the column is wide. */
    public List<String> cellChunks(String code, Table table, int column) {
        double width = PAGE_WIDTH * table.columns().get(column).share() / shares(table) - CELL_PADDING;
        int capacity = (int) (width / CODE_PITCH);
        return chunks(code, Math.max(4, code.length() <= capacity ? capacity : capacity - MARK));
    }

    /** Width of a column in percent, as a style knows it. */
    public String width(Table table, int column) {
        return "width:"
                + String.format(
                        Locale.ROOT, "%.3f", 100.0 * table.columns().get(column).share() / shares(table)) + "%";
    }

    /** Width of each column of figures in percent; the names of the exchanges have the rest, at least a third of the page. */
    public String countWidth(CountTable table) {
        return String.format(
                Locale.ROOT,
                "width:%.3f%%",
                Math.min(12.0, 64.0 / (table.counted().size() + 1)));
    }

    /** The style class of a column. */
    public String align(Table table, int column) {
        return table.columns().get(column).kind().name().toLowerCase(Locale.ROOT);
    }

    public boolean isCode(Table table, int column) {
        return table.columns().get(column).kind() == Column.Kind.CODE;
    }

    private static int shares(Table table) {
        return table.columns().stream().mapToInt(Column::share).sum();
    }

    private boolean isJapanese() {
        return !language.getLanguage().equals("en");
    }

    /**
     * Pieces of at most so many characters, full-width ones counted twice. Divided here and not by the line breaker, so that the template
     * can mark each place where the value goes on: a reader who copies a hash by hand must see that it does.
     */
    static List<String> chunks(String code, int capacity) {
        List<String> chunks = new ArrayList<>();
        StringBuilder chunk = new StringBuilder();
        int filled = 0;
        for (int codePoint : code.codePoints().toArray()) {
            int width = codePoint < 0x1100 ? 1 : 2;
            if (filled + width > capacity) {
                chunks.add(chunk.toString());
                chunk.setLength(0);
                filled = 0;
            }
            chunk.appendCodePoint(codePoint);
            filled += width;
        }
        chunks.add(chunk.toString());
        return chunks;
    }

    /** 0 to count - 1, for templates that need the place of a column. */
    public List<Integer> places(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
