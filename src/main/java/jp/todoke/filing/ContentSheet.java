package jp.todoke.filing;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * A content laid out for reading, in one language: sections, blocks (one party, one wallet, one transaction), groups and
 * lines. Codes have become words, references names, instants times in Japan. Only what was said is there. The filer's
 * preview, the receipt and the authority's desk show the same sheet, so that all read the same.
 */
public record ContentSheet(List<Section> sections) implements Serializable {
    /** A sheet that says nothing. */
    public static final ContentSheet EMPTY = new ContentSheet(List.of());

    public ContentSheet {
        sections = List.copyOf(sections);
    }

    public static ContentSheet of(FilingContent content, Locale locale) {
        return new SheetLayout(content, locale).sheet();
    }

    /**
     * A section.
     *
     * @param id for links to it, such as {@code parties}
     * @param table all its blocks at a glance; empty where they are few, or no transactions
     */
    public record Section(String id, String title, TransactionTable table, List<Block> blocks) implements Serializable {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * What belongs together under one title.
     *
     * @param id for links to it, such as {@code party-p1}; empty where nothing refers to it
     * @param title empty where the section's own title says enough
     * @param marks words that stand out beside the title, such as "suspected"
     */
    public record Block(String id, String title, List<String> marks, List<Group> groups) implements Serializable {
        public Block {
            marks = List.copyOf(marks);
            groups = List.copyOf(groups);
        }
    }

    /** Some lines; the title is empty for a block's own. */
    public record Group(String title, List<Line> lines) implements Serializable {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /** A field with what it says; several values are of equal rank. */
    public record Line(String label, List<Value> values) implements Serializable {
        public Line {
            values = List.copyOf(values);
        }
    }

    /** How a value wants to be set. */
    public enum Form {
        /** A word or a line. */
        PLAIN,
        /** Several lines. */
        PROSE,
        /** To be compared sign by sign (addresses, hashes): monospaced, may be copied. */
        EXACT,
        /** Leads to another block of this sheet. */
        LINK,
        /** The name of an attached file. */
        FILE
    }

    /**
     * One value.
     *
     * @param target id of the block a link leads to, or of the file; else empty
     */
    public record Value(String text, Form form, String target) implements Serializable {
        public boolean isPlain() {
            return form == Form.PLAIN;
        }

        public boolean isProse() {
            return form == Form.PROSE;
        }

        public boolean isExact() {
            return form == Form.EXACT;
        }

        public boolean isLink() {
            return form == Form.LINK;
        }

        public boolean isFile() {
            return form == Form.FILE;
        }
    }
}
