package jp.todoke.filing.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingContent;
import org.jspecify.annotations.Nullable;

/**
 * A small change to the {@link SampleFiling}: what makes a rule speak, or what satisfies it. Values are set by JSON Pointer;
 * {@code -} at the end of a pointer adds to a list.
 *
 * @param changes pointer to new value; null takes the value away
 * @param given what is different around it
 */
public record Example(Map<String, @Nullable Object> changes, UnaryOperator<Surroundings> given) {

    /** The sample as it is. */
    static Example sample() {
        return new Example(Map.of(), UnaryOperator.identity());
    }

    static Example set(String pointer, @Nullable Object value) {
        return sample().and(pointer, value);
    }

    static Example without(String pointer) {
        return sample().and(pointer, null);
    }

    static Example given(UnaryOperator<Surroundings> around) {
        return new Example(Map.of(), around);
    }

    Example and(String pointer, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(changes);
        more.put(pointer, value);
        return new Example(more, given);
    }

    Example when(UnaryOperator<Surroundings> around) {
        return new Example(changes, around);
    }

    /** The sample with the changes. */
    public FilingContent content() {
        Map<String, @Nullable Object> tree = ContentTree.bare(SampleFiling.content());
        changes.forEach((pointer, value) -> change(tree, pointer, value));
        ContentTree.Reading reading = ContentTree.read(tree);
        if (!reading.problems().isEmpty()) {
            throw new IllegalStateException("example is no content: " + reading.problems());
        }
        return reading.content();
    }

    public Surroundings surroundings() {
        return given.apply(SampleFiling.surroundings());
    }

    @SuppressWarnings("unchecked")
    private static void change(Map<String, @Nullable Object> tree, String pointer, @Nullable Object value) {
        String[] steps = pointer.substring(1).split("/");
        Object at = tree;
        for (int i = 0; i < steps.length - 1; i++) {
            if (at instanceof List<?> list) {
                at = list.get(Integer.parseInt(steps[i]));
            } else {
                boolean toList = steps[i + 1].matches("[0-9]+|-");
                at = ((Map<String, Object>) at)
                        .computeIfAbsent(steps[i], s -> toList ? new ArrayList<>() : new LinkedHashMap<>());
            }
        }
        String last = steps[steps.length - 1];
        if (at instanceof Map<?, ?> map) {
            ((Map<String, @Nullable Object>) map).put(last, value);
        } else {
            List<@Nullable Object> list = (List<@Nullable Object>) at;
            if (last.equals("-")) {
                // A copy, so that a later change may reach into it.
                list.add(value instanceof Map<?, ?> part ? new LinkedHashMap<>(part) : value);
            } else if (value == null) {
                list.remove(Integer.parseInt(last));
            } else {
                list.set(Integer.parseInt(last), value);
            }
        }
    }
}
