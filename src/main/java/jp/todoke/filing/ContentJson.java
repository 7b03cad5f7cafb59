package jp.todoke.filing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import jp.todoke.platform.json.Json;
import org.jspecify.annotations.Nullable;

/** Contents as JSON: read strictly, written for drafts without loss, and in the canonical form that is hashed and kept. */
public final class ContentJson {
    private ContentJson() {}

    /**
     * A body that is no JSON, or is doubled, too deep or too long.
     *
     * <p>{@link #key} is a text key; {@link #line} and {@link #column} say where, from 1, or are 0 where unknown.
     */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        private final String key;
        private final int line;
        private final int column;

        Malformed(String key, int line, int column) {
            super(key);
            this.key = key;
            this.line = line;
            this.column = column;
        }

        public String key() {
            return key;
        }

        public int line() {
            return line;
        }

        public int column() {
            return column;
        }
    }

    /** Reads a body; shape errors are listed in the reading, all at once. */
    public static ContentTree.Reading read(InputStream json) throws Malformed, IOException {
        Object tree;
        try {
            tree = Json.mapper().readValue(json, Object.class);
        } catch (StreamConstraintsException e) {
            throw malformed("filing.shape.tooDeep", e);
        } catch (JacksonException e) {
            throw malformed("filing.shape.json", e);
        }
        if (tree instanceof Map<?, ?> map) {
            return ContentTree.read(map);
        }
        return new ContentTree.Reading(ContentTree.empty(), List.of(new ContentTree.Problem("", "filing.shape.part")));
    }

    /** Reads what {@link #write} or {@link #canonical} has written. */
    public static FilingContent read(String json) {
        try {
            ContentTree.Reading reading = read(new ByteArrayInputStream(json.getBytes(UTF_8)));
            if (!reading.problems().isEmpty()) {
                throw new IllegalArgumentException("not a content: " + reading.problems());
            }
            return reading.content();
        } catch (IOException | Malformed e) {
            throw new IllegalArgumentException("not a content", e);
        }
    }

    /**
     * The content as ASCII JSON with everything else escaped: also what no database or line would carry as it is (NUL, lone
     * surrogates) comes back from a draft unchanged.
     */
    public static String write(FilingContent content) {
        StringBuilder out = new StringBuilder();
        append(out, content, true);
        return out.toString();
    }

    /**
     * The canonical form: RFC 8785 (names sorted, no white space, shortest escapes, UTF-8) of only what is said.
     *
     * @throws IllegalArgumentException where a text holds a lone surrogate, which UTF-8 cannot carry; rule T01 finds it first
     */
    public static byte[] canonical(FilingContent content) {
        StringBuilder out = new StringBuilder();
        append(out, content, false);
        return out.toString().getBytes(UTF_8);
    }

    /** SHA-256 of the canonical form, 64 lower-case hexadecimal digits. */
    public static String hash(FilingContent content) {
        return hash(canonical(content));
    }

    /** SHA-256 of bytes, 64 lower-case hexadecimal digits. */
    public static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    private static Malformed malformed(String key, JacksonException e) {
        boolean placed = e.getLocation() != null;
        return new Malformed(
                key,
                placed ? Math.max(0, e.getLocation().getLineNr()) : 0,
                placed ? Math.max(0, e.getLocation().getColumnNr()) : 0);
    }

    private static void append(StringBuilder out, @Nullable Object value, boolean ascii) {
        if (value instanceof Record part) {
            appendPart(out, part, ascii);
        } else if (value instanceof List<?> list) {
            out.append('[');
            String gap = "";
            for (Object item : list) {
                out.append(gap);
                append(out, item, ascii);
                gap = ",";
            }
            out.append(']');
        } else if (value instanceof String text) {
            appendText(out, text, ascii);
        } else {
            out.append(value);
        }
    }

    /** Only what is said: a part within that turns out to say nothing is taken back. */
    private static void appendPart(StringBuilder out, Record part, boolean ascii) {
        Shape shape = Shape.of(part);
        out.append('{');
        String gap = "";
        for (Shape.Field field : shape.fieldsByName()) {
            Object value = shape.value(part, field);
            if (value == null
                    || value instanceof String text && text.isEmpty()
                    || value instanceof List<?> list && list.isEmpty()) {
                continue;
            }
            int before = out.length();
            out.append(gap).append('"').append(field.name()).append("\":");
            int begin = out.length();
            append(out, value, ascii);
            if (value instanceof Record && out.length() == begin + "{}".length()) {
                out.setLength(before);
            } else {
                gap = ",";
            }
        }
        out.append('}');
    }

    private static void appendText(StringBuilder out, String text, boolean ascii) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean paired = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (paired && !ascii) {
                out.append(c).append(text.charAt(++i));
                continue;
            }
            if (!ascii && Character.isSurrogate(c)) {
                throw new IllegalArgumentException("lone surrogate");
            }
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20 || ascii && c > 0x7e) {
                        out.append("\\u").append(HexFormat.of().toHexDigits(c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
