package jp.todoke.filing.domain.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes into a tree of maps and lists, making what is missing on the way. */
final class Branch {
    private Branch() {}

    /** Puts a value at a JSON Pointer; an index may be at most the length of its list. */
    @SuppressWarnings("unchecked")
    static void put(Map<String, @Nullable Object> tree, String pointer, Object value) {
        String[] steps = pointer.substring(1).split("/");
        Object at = tree;
        for (int i = 0; i < steps.length; i++) {
            boolean last = i == steps.length - 1;
            Object next = last ? value : steps[i + 1].matches("[0-9]+") ? new ArrayList<>() : new LinkedHashMap<>();
            if (at instanceof List<?>) {
                List<Object> list = (List<Object>) at;
                int index = Integer.parseInt(steps[i]);
                if (index == list.size()) {
                    list.add(next);
                } else if (last) {
                    list.set(index, value);
                }
                at = list.get(index);
            } else {
                Map<String, Object> map = (Map<String, Object>) at;
                if (last) {
                    map.put(steps[i], value);
                }
                at = map.computeIfAbsent(steps[i], step -> next);
            }
        }
    }

    /** Puts a value behind those of a list that stands, or is to stand, at a JSON Pointer through maps alone. */
    static void add(Map<String, @Nullable Object> tree, String pointer, Object value) {
        Object at = tree;
        for (String step : pointer.substring(1).split("/")) {
            at = at instanceof Map<?, ?> map ? map.get(step) : null;
        }
        put(tree, pointer + "/" + (at instanceof List<?> list ? list.size() : 0), value);
    }
}
