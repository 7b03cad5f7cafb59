package jp.todoke.filing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A content as maps and lists, which pages can bind to and JSON maps onto: a part is a {@code Map} by field name, several
 * parts are a {@code List} of maps, texts are {@code String}, flags {@code Boolean}. All of it is mutable and serialisable.
 */
public final class ContentTree {

    /**
     * What keeps a tree from being a content: its shape is wrong at one place.
     *
     * @param pointer JSON Pointer to the place
     * @param key text key, such as {@code filing.shape.text}
     */
    public record Problem(String pointer, String key) {}

    /**
     * The content as far as it could be read, and what was wrong.
     *
     * @param problems empty where everything had its shape
     */
    public record Reading(FilingContent content, List<Problem> problems) {}

    private ContentTree() {}

    /** The whole content with every field there, so that a page can bind to each: missing texts and flags are null. */
    public static Map<String, @Nullable Object> full(FilingContent content) {
        return tree(content, true);
    }

    /** Only what is said in a content or a part of it: no nulls, no empty texts, lists or parts. */
    public static Map<String, @Nullable Object> bare(Record part) {
        return tree(part, false);
    }

    /** An empty part with every field there, for a new row of a form. */
    public static Map<String, @Nullable Object> blank(Class<? extends Record> part) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (Shape.Field field : Shape.of(part).fields()) {
            map.put(field.name(), blankValue(field));
        }
        return map;
    }

    /** A content that says nothing yet. */
    public static FilingContent empty() {
        return read(Map.of()).content();
    }

    /** Reads a tree. Empty texts and wholly empty single parts count as not said; rows of lists are kept in place. */
    public static Reading read(Map<?, ?> tree) {
        List<Problem> problems = new ArrayList<>();
        Record content = part(Shape.ofContent(), tree, "", problems);
        return new Reading((FilingContent) content, List.copyOf(problems));
    }

    private static Map<String, @Nullable Object> tree(Record part, boolean full) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        Shape shape = Shape.of(part);
        for (Shape.Field field : shape.fields()) {
            Object value = shape.value(part, field);
            Object branch = branch(value, full);
            if (full) {
                map.put(field.name(), branch == null ? blankValue(field) : branch);
            } else if (branch != null && !isEmpty(branch)) {
                map.put(field.name(), branch);
            }
        }
        return map;
    }

    private static @Nullable Object branch(@Nullable Object value, boolean full) {
        if (value instanceof Record part) {
            return tree(part, full);
        }
        if (value instanceof List<?> items) {
            List<@Nullable Object> copies = new ArrayList<>();
            for (Object item : items) {
                copies.add(branch(item, full));
            }
            return copies;
        }
        return value;
    }

    private static boolean saysNothing(@Nullable Object value) {
        if (value instanceof Record part) {
            Shape shape = Shape.of(part);
            return shape.fields().stream().allMatch(field -> saysNothing(shape.value(part, field)));
        }
        return value == null
                || value instanceof String text && text.isEmpty()
                || value instanceof List<?> items && items.isEmpty();
    }

    private static boolean isEmpty(Object branch) {
        return branch instanceof String text && text.isEmpty()
                || branch instanceof List<?> list && list.isEmpty()
                || branch instanceof Map<?, ?> map && map.isEmpty();
    }

    private static @Nullable Object blankValue(Shape.Field field) {
        return switch (field.holds()) {
            case TEXT, FLAG -> null;
            case TEXTS, PARTS -> new ArrayList<>();
            case PART -> blank(partOf(field));
        };
    }

    private static Record part(Shape shape, Map<?, ?> map, String pointer, List<Problem> problems) {
        for (Object key : map.keySet()) {
            if (shape.field(String.valueOf(key)).isEmpty()) {
                problems.add(new Problem(pointer + "/" + escape(String.valueOf(key)), "filing.shape.unknown"));
            }
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (Shape.Field field : shape.fields()) {
            values.add(value(field, map.get(field.name()), pointer + "/" + field.name(), problems));
        }
        return shape.make(values);
    }

    private static @Nullable Object value(
            Shape.Field field, @Nullable Object said, String pointer, List<Problem> problems) {
        switch (field.holds()) {
            case TEXT -> {
                if (said == null || said instanceof String) {
                    return said == null || ((String) said).isEmpty() ? null : said;
                }
                problems.add(new Problem(pointer, "filing.shape.text"));
                return null;
            }
            case FLAG -> {
                if (said == null || said instanceof Boolean) {
                    return said;
                }
                problems.add(new Problem(pointer, "filing.shape.flag"));
                return null;
            }
            case PART -> {
                if (said == null) {
                    return null;
                }
                if (said instanceof Map<?, ?> map) {
                    Record part = part(Shape.of(partOf(field)), map, pointer, problems);
                    return saysNothing(part) ? null : part;
                }
                problems.add(new Problem(pointer, "filing.shape.part"));
                return null;
            }
            default -> {
                return items(field, said, pointer, problems);
            }
        }
    }

    private static List<Object> items(
            Shape.Field field, @Nullable Object said, String pointer, List<Problem> problems) {
        List<Object> items = new ArrayList<>();
        if (said == null) {
            return items;
        }
        // Pages hand over arrays where several are chosen.
        List<?> given = said instanceof Object[] array ? List.of(array) : said instanceof List<?> list ? list : null;
        if (given == null) {
            problems.add(new Problem(pointer, "filing.shape.list"));
            return items;
        }
        int at = 0;
        for (Object item : given) {
            String place = pointer + "/" + at++;
            if (field.holds() == Shape.Holds.TEXTS && item instanceof String) {
                items.add(item);
            } else if (field.holds() == Shape.Holds.PARTS && item instanceof Map<?, ?> map) {
                items.add(part(Shape.of(partOf(field)), map, place, problems));
            } else {
                problems.add(new Problem(
                        place, field.holds() == Shape.Holds.TEXTS ? "filing.shape.text" : "filing.shape.part"));
            }
        }
        return items;
    }

    private static Class<? extends Record> partOf(Shape.Field field) {
        Class<? extends Record> part = field.part();
        if (part == null) {
            throw new IllegalArgumentException(field.name() + " holds no part");
        }
        return part;
    }

    /** RFC 6901. An unknown name comes from outside: only a piece of it is shown. */
    private static String escape(String name) {
        String piece = name.length() <= 40 ? name : name.substring(0, 40);
        return piece.replaceAll("[^A-Za-z0-9_.~/-]", "?").replace("~", "~0").replace("/", "~1");
    }
}
