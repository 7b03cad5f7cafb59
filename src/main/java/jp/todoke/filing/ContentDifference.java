package jp.todoke.filing;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * What differs between two contents, in the words of the sheets that people read: part by part, and within a part field by
 * field. Parties, wallets and transactions are held against each other by their own references, so that one that was put in
 * between does not make all others look changed.
 *
 * @param parts those that differ, in the order of the sheet; what was removed stands in its old place
 */
public record ContentDifference(List<PartChange> parts) implements Serializable {
    public static final ContentDifference NONE = new ContentDifference(List.of());

    public ContentDifference {
        parts = List.copyOf(parts);
    }

    /**
     * A party, a wallet, a transaction, a file or a section without parts.
     *
     * @param kind {@code ADDED} or {@code REMOVED}: the whole part, and its fields are not told one by one
     * @param section title of the section it stands in
     * @param target id of the part for links to it; empty where it has none
     * @param title what it is called, with its marks; empty where the section says enough
     * @param fields what differs within it; empty where it came or went as a whole
     */
    public record PartChange(Kind kind, String section, String target, String title, List<Change> fields)
            implements Serializable {
        public PartChange {
            fields = List.copyOf(fields);
        }

        public boolean isWhole() {
            return kind != Kind.CHANGED;
        }

        /** Section and title. */
        public String name() {
            return title.isEmpty() ? section : section + " › " + title;
        }
    }

    /** How a part or a field differs. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED;

        /** Text key of its name. */
        public String key() {
            return "filing.difference." + name();
        }
    }

    /**
     * One field.
     *
     * @param label the field, within its part
     * @param before what it said, empty where it said nothing
     * @param now what it says, empty where it says nothing
     * @param exact whether it is to be compared sign by sign, as addresses are
     */
    public record Change(Kind kind, String label, String before, String now, boolean exact) implements Serializable {
        /** So many characters of what both say alike stand at either side of what differs. */
        private static final int AROUND = 30;

        /** Fewer equal signs at both ends do not help the eye. */
        private static final int WORTH = 20;

        /**
         * How both begin, where that is long: what differs stands between {@link #start} and {@link #end}. A narrative is not
         * shown twice more where one word of it differs, the whole stands elsewhere; an address is never cut.
         */
        public String start() {
            String same = before.substring(0, same()[0]);
            // Never in the middle of a character.
            return isShort(same) ? same : "…" + same.substring(same.offsetByCodePoints(same.length(), -AROUND));
        }

        public String end() {
            String same = before.substring(before.length() - same()[1]);
            return isShort(same) ? same : same.substring(0, same.offsetByCodePoints(0, AROUND)) + "…";
        }

        private boolean isShort(String same) {
            return exact || same.length() <= 2 * AROUND;
        }

        public String beforeOnly() {
            return middle(before);
        }

        public String nowOnly() {
            return middle(now);
        }

        private String middle(String text) {
            int[] same = same();
            return text.substring(same[0], text.length() - same[1]);
        }

        /** Lengths of the equal beginning and end; no character is cut in two. */
        private int[] same() {
            int shorter = Math.min(before.length(), now.length());
            int start = 0;
            while (start < shorter && before.charAt(start) == now.charAt(start)) {
                start++;
            }
            if (start > 0 && Character.isHighSurrogate(before.charAt(start - 1))) {
                start--;
            }
            int end = 0;
            while (end < shorter - start
                    && before.charAt(before.length() - 1 - end) == now.charAt(now.length() - 1 - end)) {
                end++;
            }
            if (end > 0 && Character.isLowSurrogate(before.charAt(before.length() - end))) {
                end--;
            }
            return start + end < WORTH ? new int[] {0, 0} : new int[] {start, end};
        }
    }

    public static ContentDifference between(FilingContent before, FilingContent now, Locale locale) {
        return SheetComparison.of(ContentSheet.of(before, locale), ContentSheet.of(now, locale));
    }

    public boolean isNone() {
        return parts.isEmpty();
    }

    /** Parts that came or went, in the order of the sheet. */
    public List<PartChange> whole() {
        return parts.stream().filter(PartChange::isWhole).toList();
    }

    /** Parts that stayed, with what changed in them. */
    public List<PartChange> changed() {
        return parts.stream().filter(part -> !part.isWhole()).toList();
    }

    /** How many places differ: a part that came or went is one. */
    public int count() {
        return parts.stream()
                .mapToInt(part -> part.isWhole() ? 1 : part.fields().size())
                .sum();
    }
}
