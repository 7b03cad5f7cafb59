package jp.todoke.ledger.domain;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The one way to write an object as bytes: JSON in the canonical form of RFC 8785 (JCS), restricted to text, whole
 * numbers within ±2^53, null and nested objects. Anyone can rebuild these bytes in any language.
 */
final class CanonicalJson {

    private static final long LARGEST_EXACT = 1L << 53;

    private CanonicalJson() {}

    /**
     * The UTF-8 bytes of an object whose values are {@link String}, {@link Long}, null or again such maps.
     *
     * @throws IllegalArgumentException for any other value, a number that a double cannot hold exactly, or text with a
     *     lone surrogate (which has no bytes)
     */
    static byte[] bytes(Map<String, ? extends @Nullable Object> object) {
        return text(object).getBytes(StandardCharsets.UTF_8);
    }

    static String text(Map<String, ? extends @Nullable Object> object) {
        StringBuilder out = new StringBuilder();
        write(object, out);
        return out.toString();
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        if (value == null) {
            out.append("null");
        } else if (value instanceof String text) {
            writeText(text, out);
        } else if (value instanceof Long number) {
            if (Math.abs(number) > LARGEST_EXACT) {
                throw new IllegalArgumentException("Not exactly a JSON number: " + number);
            }
            out.append(number.longValue());
        } else if (value instanceof Map<?, ?> map) {
            writeObject(map, out);
        } else {
            throw new IllegalArgumentException("Not written canonically: " + value.getClass());
        }
    }

    private static void writeObject(Map<?, ?> map, StringBuilder out) {
        // RFC 8785 sorts names by UTF-16 code units, as String.compareTo does.
        TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((name, value) -> sorted.put((String) name, value));
        char separator = '{';
        for (Map.Entry<String, @Nullable Object> entry : sorted.entrySet()) {
            out.append(separator);
            writeText(entry.getKey(), out);
            out.append(':');
            write(entry.getValue(), out);
            separator = ',';
        }
        if (sorted.isEmpty()) {
            out.append('{');
        }
        out.append('}');
    }

    private static void writeText(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00").append(Character.forDigit(c >> 4, 16));
                        out.append(Character.forDigit(c & 15, 16));
                    } else {
                        requireWholeCharacter(text, i);
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static void requireWholeCharacter(String text, int i) {
        char c = text.charAt(i);
        boolean paired = !Character.isSurrogate(c)
                || (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1)))
                || (Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1)));
        if (!paired) {
            throw new IllegalArgumentException("Lone surrogate at " + i);
        }
    }
}
