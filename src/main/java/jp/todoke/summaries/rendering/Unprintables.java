package jp.todoke.summaries.rendering;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The code points of one document that could not be printed as they are, for the note at its end. */
final class Unprintables {
    /** GETA MARK: what Japanese printers have always set for a missing type. */
    static final String GETA = "〓";

    private final Map<Integer, Integer> times = new TreeMap<>();

    /** A code point that was met, and how often. */
    record Found(int codePoint, int times) {
        /** {@code U+1F600}. */
        String number() {
            return String.format(Locale.ROOT, "U+%04X", codePoint);
        }

        /** The Unicode name, in English as it is given; empty for one that is not assigned. */
        String name() {
            @Nullable String name = Character.getName(codePoint);
            return name == null ? "" : name;
        }
    }

    void add(int codePoint) {
        times.merge(codePoint, 1, Integer::sum);
    }

    boolean isEmpty() {
        return times.isEmpty();
    }

    /** In the order of code points. */
    List<Found> found() {
        return times.entrySet().stream()
                .map(entry -> new Found(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * The text with 〓 for every character that XML 1.0 forbids (section 2.2: control characters, lone surrogates, U+FFFE, U+FFFF); no
     * parser would take them.
     */
    String withoutForbidden(String text) {
        if (text.codePoints().allMatch(Unprintables::isAllowed)) {
            return text;
        }
        StringBuilder legible = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            if (isAllowed(codePoint)) {
                legible.appendCodePoint(codePoint);
            } else {
                add(codePoint);
                legible.append(GETA);
            }
        });
        return legible.toString();
    }

    private static boolean isAllowed(int codePoint) {
        return codePoint == '\t'
                || codePoint == '\n'
                || codePoint == '\r'
                || (codePoint >= 0x20 && codePoint <= 0xD7FF)
                || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
                || codePoint >= 0x10000;
    }
}
