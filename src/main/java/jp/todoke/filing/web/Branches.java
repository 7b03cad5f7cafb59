package jp.todoke.filing.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.todoke.filing.CodeList;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.Shape;
import org.jspecify.annotations.Nullable;

/** What is done to branches of a draft's tree, wherever they hang. Keys that begin with {@code #} are marks of the page. */
final class Branches {
    /** Codes in lists without check boxes of their own (nationalities) have this many fields. */
    private static final int SLOTS = 5;

    private Branches() {}

    /** Whether nothing is said in it. */
    static boolean isBlank(@Nullable Object branch) {
        if (branch instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .filter(e -> !String.valueOf(e.getKey()).startsWith("#"))
                    .allMatch(e -> isBlank(e.getValue()));
        }
        if (branch instanceof List<?> list) {
            return list.stream().allMatch(Branches::isBlank);
        }
        return branch == null || branch instanceof String text && text.isBlank();
    }

    /** A copy without marks and without empty texts in lists. */
    static @Nullable Object clean(@Nullable Object branch) {
        if (branch instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> {
                if (!String.valueOf(key).startsWith("#")) {
                    copy.put(String.valueOf(key), clean(value));
                }
            });
            return copy;
        }
        if (branch instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            for (Object item : list) {
                if (!(item instanceof String text) || !text.isBlank()) {
                    copy.add(clean(item));
                }
            }
            return copy;
        }
        return branch;
    }

    /** A copy without marks. */
    static @Nullable Object copy(@Nullable Object branch) {
        if (branch instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> {
                if (!String.valueOf(key).startsWith("#")) {
                    copy.put(String.valueOf(key), copy(value));
                }
            });
            return copy;
        }
        if (branch instanceof List<?> list) {
            return list.stream().map(Branches::copy).collect(Collectors.toCollection(ArrayList::new));
        }
        return branch;
    }

    /** An empty part with all its fields. */
    static Map<String, @Nullable Object> blank(Class<? extends Record> type) {
        Map<String, @Nullable Object> part = ContentTree.blank(type);
        prepare(Shape.of(type), part);
        return part;
    }

    /** Gives short lists of codes their fields. */
    @SuppressWarnings("unchecked")
    static void prepare(Shape shape, Map<String, @Nullable Object> part) {
        for (Shape.Field field : shape.fields()) {
            Object value = part.get(field.name());
            switch (field.holds()) {
                case PART -> prepare(shapeOf(field), (Map<String, @Nullable Object>) Objects.requireNonNull(value));
                case PARTS ->
                    ((List<Map<String, @Nullable Object>>) Objects.requireNonNull(value))
                            .forEach(row -> prepare(shapeOf(field), row));
                case TEXTS -> {
                    List<String> codes = (List<String>) Objects.requireNonNull(value);
                    while (hasSlots(field) && codes.size() < SLOTS) {
                        codes.add("");
                    }
                }
                case TEXT, FLAG -> {}
            }
        }
    }

    /** Whether the codes of this list are typed into fields of their own, one each. */
    static boolean hasSlots(Shape.Field field) {
        return field.codes().map(CodeList::id).orElse("").equals("COUNTRY");
    }

    private static Shape shapeOf(Shape.Field field) {
        return Shape.of(Objects.requireNonNull(field.part()));
    }
}
