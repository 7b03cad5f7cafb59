package jp.todoke.filing.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import jp.todoke.filing.Said;
import jp.todoke.filing.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Two people who each add a party both get p3. Before their drafts are joined, the new part of one of them gets a reference
 * that is free, and whatever that person's draft newly says of p3 follows it.
 */
final class NewReferences {
    private NewReferences() {}

    static void apart(Map<String, @Nullable Object> base, Map<String, @Nullable Object> mine, Map<?, ?> theirs) {
        for (String list : List.of("parties", "wallets", "transactions")) {
            Set<String> before = references(base.get(list));
            Set<String> saved = references(theirs.get(list));
            Set<String> taken = new HashSet<>(saved);
            taken.addAll(references(mine.get(list)));
            for (Object part : parts(mine.get(list))) {
                String ref = MatchedParts.reference(part);
                if (ref != null
                        && !before.contains(ref)
                        && saved.contains(ref)
                        && !saysTheSame(part, theirs.get(list))) {
                    String free = free(ref, taken);
                    taken.add(free);
                    rename(Shape.ofContent(), mine, ref, free);
                    named(part).put("ref", free);
                }
            }
        }
    }

    private static boolean saysTheSame(Object part, @Nullable Object list) {
        return parts(list).contains(part);
    }

    private static String free(String ref, Set<String> taken) {
        String letters = ref.replaceAll("[0-9]+$", "");
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> letters + n)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> references(@Nullable Object list) {
        Set<String> references = new HashSet<>();
        for (Object part : parts(list)) {
            String ref = MatchedParts.reference(part);
            if (ref != null) {
                references.add(ref);
            }
        }
        return references;
    }

    private static List<?> parts(@Nullable Object list) {
        return list instanceof List<?> parts ? parts : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> named(Object part) {
        return (Map<String, @Nullable Object>) part;
    }

    private static void rename(Shape shape, Map<String, @Nullable Object> part, String from, String to) {
        for (Shape.Field field : shape.fields()) {
            Object value = part.get(field.name());
            if (field.kind() == Said.Kind.REF && from.equals(value)) {
                part.put(field.name(), to);
            } else if (field.part() != null && value instanceof Map<?, ?>) {
                rename(Shape.of(field.part()), named(value), from, to);
            } else if (field.part() != null) {
                parts(value).forEach(row -> rename(Shape.of(field.part()), named(row), from, to));
            }
        }
    }
}
