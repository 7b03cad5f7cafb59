package jp.todoke.filing.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingContent;
import org.jspecify.annotations.Nullable;

/**
 * Places that outlive the moving of parts: {@code /parties/1/person/kana} is kept as {@code /parties/p2/person/kana}, since
 * the party p2 may stand elsewhere in the next version.
 */
public final class LastingPlace {
    private static final Pattern OF_PART = Pattern.compile("/(parties|wallets|transactions)/([^/]{1,60})(/.*)?");

    private LastingPlace() {}

    /** The pointer with the part's reference in place of its number, where it has one. */
    public static String of(String pointer, FilingContent content) {
        Matcher part = OF_PART.matcher(pointer);
        if (!part.matches() || !part.group(2).matches("[0-9]{1,4}")) {
            return pointer;
        }
        List<?> parts = parts(content, part.group(1));
        int index = Integer.parseInt(part.group(2));
        String reference = index < parts.size() ? reference(parts.get(index)) : null;
        return reference == null ? pointer : joined(part, reference);
    }

    /** The pointer in this content; empty where the part is no more. */
    public static String in(FilingContent content, String lasting) {
        Matcher part = OF_PART.matcher(lasting);
        if (!part.matches()) {
            return lasting;
        }
        List<?> parts = parts(content, part.group(1));
        return IntStream.range(0, parts.size())
                .filter(i -> part.group(2).equals(reference(parts.get(i)))
                        || part.group(2).equals(Integer.toString(i)))
                .mapToObj(i -> joined(part, Integer.toString(i)))
                .findFirst()
                .orElse("");
    }

    private static String joined(Matcher part, String name) {
        return "/" + part.group(1) + "/" + name + Objects.requireNonNullElse(part.group(3), "");
    }

    private static List<?> parts(FilingContent content, String list) {
        return ContentTree.bare(content).get(list) instanceof List<?> parts ? parts : List.of();
    }

    /** References with a slash would be read as two steps; such parts are named by their number. */
    private static @Nullable String reference(Object part) {
        return part instanceof Map<?, ?> map
                        && map.get("ref") instanceof String ref
                        && !ref.isEmpty()
                        && ref.length() <= 60
                        && !ref.contains("/")
                        && !ref.matches("[0-9]+")
                ? ref
                : null;
    }
}
