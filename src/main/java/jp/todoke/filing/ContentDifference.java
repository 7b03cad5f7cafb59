package jp.todoke.filing;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What differs between two contents, in the words of the sheets that people read: field by field, each with what it said
 * before and what it says now. Parties, wallets and transactions are held against each other by their own references, so that
 * one that was put in between does not make all others look changed.
 *
 * @param changes in the order of the sheet; what was removed stands in its old place
 */
public record ContentDifference(List<Change> changes) implements Serializable {
    private static final char NEXT = '\u001f';

    public ContentDifference {
        changes = List.copyOf(changes);
    }

    /** How a field differs. */
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
     * @param place where: section, part and field
     * @param before what it said, empty where it said nothing
     * @param now what it says, empty where it says nothing
     */
    public record Change(Kind kind, String place, String before, String now) implements Serializable {
        /** Fewer equal signs at both ends do not help the eye. */
        private static final int WORTH = 20;

        /** How both begin, where that is long: what differs stands between {@link #start} and {@link #end}. */
        public String start() {
            return before.substring(0, same()[0]);
        }

        public String end() {
            return before.substring(before.length() - same()[1]);
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

    /** What one field says, and the words for its place. */
    private record Said(String place, String text, String compared) {}

    public static ContentDifference between(FilingContent before, FilingContent now, Locale locale) {
        return between(ContentSheet.of(before, locale), ContentSheet.of(now, locale));
    }

    /** Two sheets in the same language. */
    static ContentDifference between(ContentSheet before, ContentSheet now) {
        Map<String, Said> old = fields(before);
        Map<String, Said> fresh = fields(now);
        List<Change> changes = new ArrayList<>();
        for (String field : merged(old.keySet(), fresh.keySet())) {
            Said was = old.get(field);
            Said is = fresh.get(field);
            if (was == null && is != null) {
                changes.add(new Change(Kind.ADDED, is.place(), "", is.text()));
            } else if (is == null && was != null) {
                changes.add(new Change(Kind.REMOVED, was.place(), was.text(), ""));
            } else if (was != null && is != null && !was.compared().equals(is.compared())) {
                changes.add(new Change(Kind.CHANGED, is.place(), was.text(), is.text()));
            }
        }
        return new ContentDifference(changes);
    }

    public boolean isNone() {
        return changes.isEmpty();
    }

    /** The fresh order, with each that is only in the old one after its old predecessor. */
    private static List<String> merged(Set<String> old, Set<String> fresh) {
        Map<String, List<String>> after = new HashMap<>();
        String predecessor = "";
        for (String field : old) {
            if (fresh.contains(field)) {
                predecessor = field;
            } else {
                after.computeIfAbsent(predecessor, none -> new ArrayList<>()).add(field);
            }
        }
        List<String> merged = new ArrayList<>(after.getOrDefault("", List.of()));
        for (String field : fresh) {
            merged.add(field);
            merged.addAll(after.getOrDefault(field, List.of()));
        }
        return merged;
    }

    private static Map<String, Said> fields(ContentSheet sheet) {
        Map<String, Said> fields = new LinkedHashMap<>();
        for (ContentSheet.Section section : sheet.sections()) {
            int number = 0;
            for (ContentSheet.Block block : section.blocks()) {
                number++;
                String part = block.id().isEmpty() ? Integer.toString(number) : block.id();
                String title = block.title().isEmpty() ? section.title() : section.title() + " › " + block.title();
                for (ContentSheet.Group group : block.groups()) {
                    for (ContentSheet.Line line : group.lines()) {
                        add(fields, section.id() + NEXT + part, title, group, line);
                    }
                }
            }
        }
        return fields;
    }

    private static void add(
            Map<String, Said> fields, String part, String title, ContentSheet.Group group, ContentSheet.Line line) {
        String label = group.title().isEmpty() ? line.label() : group.title() + " › " + line.label();
        Said said = new Said(title + " › " + label, joined(line, false), joined(line, true));
        int again = 0;
        // A part may have several groups of one title, such as two addresses.
        while (fields.putIfAbsent(part + NEXT + label + NEXT + again, said) != null) {
            again++;
        }
    }

    /** A reference is the same as long as it leads to the same part, however that is called now. */
    private static String joined(ContentSheet.Line line, boolean compared) {
        return line.values().stream()
                .map(value -> compared && value.isLink() ? value.target() : value.text())
                .collect(Collectors.joining("\n"));
    }
}
