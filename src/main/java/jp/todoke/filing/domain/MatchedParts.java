package jp.todoke.filing.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is which part of the list it came from. Parts that bear a reference are told by it; rows without one
 * by their place as long as their number is the same, else by saying the same.
 */
final class MatchedParts {
    private final List<Part> parts = new ArrayList<>();
    private final Map<Integer, Part> byBase = new HashMap<>();

    /**
     * One part.
     *
     * @param index its place in its list
     * @param baseIndex its place in the list it came from, -1 for a new one
     */
    record Part(int index, int baseIndex, Object value) {}

    private MatchedParts() {}

    static MatchedParts of(List<?> base, List<?> list) {
        int[] found = new int[list.size()];
        Arrays.fill(found, -1);
        boolean[] used = new boolean[base.size()];
        boolean sameNumber = base.size() == list.size();
        match(
                base,
                list,
                found,
                used,
                (before, now) -> reference(now) != null && Objects.equals(reference(before), reference(now)));
        if (!sameNumber) {
            match(base, list, found, used, Object::equals);
        }
        MatchedParts matched = new MatchedParts();
        for (int i = 0; i < list.size(); i++) {
            // A part whose reference was changed still stands where it stood.
            if (found[i] < 0 && sameNumber && !used[i]) {
                found[i] = i;
                used[i] = true;
            }
            Part part = new Part(i, found[i], Objects.requireNonNull(list.get(i)));
            matched.parts.add(part);
            if (part.baseIndex() >= 0) {
                matched.byBase.put(part.baseIndex(), part);
            }
        }
        return matched;
    }

    private static void match(
            List<?> base, List<?> list, int[] found, boolean[] used, BiPredicate<Object, Object> same) {
        for (int i = 0; i < list.size(); i++) {
            for (int j = 0; j < base.size() && found[i] < 0; j++) {
                if (!used[j] && same.test(base.get(j), list.get(i))) {
                    found[i] = j;
                    used[j] = true;
                }
            }
        }
    }

    static @Nullable String reference(@Nullable Object part) {
        return part instanceof Map<?, ?> map && map.get("ref") instanceof String ref && !ref.isBlank() ? ref : null;
    }

    List<Part> inOrder() {
        return parts;
    }

    /** The part that came from this place; {@code null} where it was taken away. */
    @Nullable
    Part ofBase(int baseIndex) {
        return byBase.get(baseIndex);
    }
}
