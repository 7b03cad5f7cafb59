package jp.todoke.filing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.todoke.filing.ContentDifference.Change;
import jp.todoke.filing.ContentDifference.Kind;
import jp.todoke.filing.ContentDifference.PartChange;

/** Holds two sheets against each other. */
final class SheetComparison {
    private static final char NEXT = '\u001f';

    private SheetComparison() {}

    /** Both in the same language. */
    static ContentDifference of(ContentSheet before, ContentSheet now) {
        Map<String, SheetPart> old = parts(before);
        Map<String, SheetPart> fresh = parts(now);
        List<PartChange> changes = new ArrayList<>();
        for (String key : merged(old.keySet(), fresh.keySet())) {
            SheetPart was = old.get(key);
            SheetPart is = fresh.get(key);
            SheetPart either = is == null ? Objects.requireNonNull(was) : is;
            if ((was == null || is == null) && !either.title().isEmpty()) {
                changes.add(either.change(was == null ? Kind.ADDED : Kind.REMOVED, List.of()));
            } else {
                List<Change> fields =
                        fields(was == null ? Map.of() : was.fields(), is == null ? Map.of() : is.fields());
                if (!fields.isEmpty()) {
                    changes.add(either.change(Kind.CHANGED, fields));
                }
            }
        }
        return new ContentDifference(changes);
    }

    private static List<Change> fields(Map<String, Said> old, Map<String, Said> fresh) {
        List<Change> changes = new ArrayList<>();
        for (String field : merged(old.keySet(), fresh.keySet())) {
            Said was = old.get(field);
            Said is = fresh.get(field);
            if (was == null && is != null) {
                changes.add(new Change(Kind.ADDED, is.label(), "", is.text(), is.exact()));
            } else if (is == null && was != null) {
                changes.add(new Change(Kind.REMOVED, was.label(), was.text(), "", was.exact()));
            } else if (was != null && is != null && !was.compared().equals(is.compared())) {
                changes.add(new Change(Kind.CHANGED, is.label(), was.text(), is.text(), is.exact()));
            }
        }
        return changes;
    }

    /** The fresh order, with each that is only in the old one after its old predecessor. */
    private static List<String> merged(Set<String> old, Set<String> fresh) {
        Map<String, List<String>> after = new HashMap<>();
        String predecessor = "";
        for (String key : old) {
            if (fresh.contains(key)) {
                predecessor = key;
            } else {
                after.computeIfAbsent(predecessor, none -> new ArrayList<>()).add(key);
            }
        }
        List<String> merged = new ArrayList<>(after.getOrDefault("", List.of()));
        for (String key : fresh) {
            merged.add(key);
            merged.addAll(after.getOrDefault(key, List.of()));
        }
        return merged;
    }

    /** A block of a sheet, with its fields by what tells them apart. */
    private record SheetPart(
            String section, String target, String title, List<String> marks, Map<String, Said> fields) {
        PartChange change(Kind kind, List<Change> changes) {
            List<String> name = new ArrayList<>(List.of(title));
            // Marks tell what came or went; of a part that stayed they may be what has changed.
            name.addAll(kind == Kind.CHANGED ? List.of() : marks);
            return new PartChange(kind, section, target, String.join(" · ", name), changes);
        }
    }

    /** What one field says, and what it is compared by. */
    private record Said(String label, String text, String compared, boolean exact) {}

    private static Map<String, SheetPart> parts(ContentSheet sheet) {
        Map<String, SheetPart> parts = new LinkedHashMap<>();
        for (ContentSheet.Section section : sheet.sections()) {
            for (ContentSheet.Block block : section.blocks()) {
                SheetPart part =
                        new SheetPart(section.title(), block.id(), block.title(), block.marks(), fields(block));
                // What nothing refers to is known by its name, such as a file, or by its place.
                putUnderFree(parts, section.id() + NEXT + (block.id().isEmpty() ? block.title() : block.id()), part);
            }
        }
        return parts;
    }

    private static Map<String, Said> fields(ContentSheet.Block block) {
        Map<String, Said> fields = new LinkedHashMap<>();
        for (ContentSheet.Group group : block.groups()) {
            for (ContentSheet.Line line : group.lines()) {
                String label = group.title().isEmpty() ? line.label() : group.title() + " › " + line.label();
                boolean exact = line.values().stream().anyMatch(ContentSheet.Value::isExact);
                // A part may have several groups of one title, such as two addresses.
                putUnderFree(fields, label, new Said(label, joined(line, false), joined(line, true), exact));
            }
        }
        return fields;
    }

    /** Under the key and the first number that is free beside it. */
    private static <T> void putUnderFree(Map<String, T> map, String key, T value) {
        int again = 0;
        while (map.putIfAbsent(key + NEXT + again, value) != null) {
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
