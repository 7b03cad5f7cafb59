package jp.todoke.filing.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.todoke.filing.ContentJson;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingContent;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.json.Json;

/**
 * A draft as a file: {@code {"format": "todoke-draft", "formatVersion": 1, "savedAt": …, "sha256": …, "content": {…}}}, ASCII
 * JSON whose content has the form of the API. The hash is over the content as it stands in the file and finds damage, not
 * forgery. A content by itself, as a program would send it, is read as well.
 *
 * @param intact whether a hash was there and held; without one nobody can tell
 */
public record DraftFile(FilingContent content, boolean intact) {
    /** Largest file that is read, in bytes. */
    public static final int MOST_BYTES = 8_000_000;

    private static final String FORMAT = "todoke-draft";
    private static final int VERSION = 1;
    private static final List<String> HEADER = List.of("format", "formatVersion", "savedAt", "sha256", "content");

    /** The draft as bytes of a file. */
    public static byte[] write(FilingContent content, Instant savedAt) {
        String body = ContentJson.write(content);
        String file = "{\"format\":\"" + FORMAT + "\",\n\"formatVersion\":" + VERSION + ",\n\"savedAt\":\"" + savedAt
                + "\",\n\"sha256\":\"" + ContentJson.hash(body.getBytes(UTF_8)) + "\",\n\"content\":" + body + "}\n";
        return file.getBytes(UTF_8);
    }

    /**
     * Reads a file.
     *
     * @throws Refusal where it is no draft, too large, damaged, or of a later format
     */
    public static DraftFile read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "filing.draftFile.refusal.large", MOST_BYTES / 1_000_000);
        }
        Map<?, ?> tree = tree(bytes);
        if (!tree.containsKey("format")) {
            return new DraftFile(content(tree), false);
        }
        boolean known = FORMAT.equals(tree.get("format")) && HEADER.containsAll(tree.keySet());
        if (!known || !(tree.get("content") instanceof Map<?, ?> body)) {
            throw Refusal.invalid("filing.draftFile.refusal.other");
        }
        if (!Integer.valueOf(VERSION).equals(tree.get("formatVersion"))) {
            throw Refusal.invalid("filing.draftFile.refusal.version", VERSION);
        }
        FilingContent content = content(body);
        String hash = ContentJson.hash(ContentJson.write(content).getBytes(UTF_8));
        if (!hash.equals(tree.get("sha256"))) {
            throw Refusal.invalid("filing.draftFile.refusal.damaged");
        }
        return new DraftFile(content, true);
    }

    private static Map<?, ?> tree(byte[] bytes) {
        try {
            if (Json.mapper().readValue(bytes, Object.class) instanceof Map<?, ?> map) {
                return map;
            }
            throw Refusal.invalid("filing.draftFile.refusal.other");
        } catch (StreamConstraintsException e) {
            throw Refusal.invalid("filing.draftFile.refusal.deep");
        } catch (JacksonException e) {
            throw Refusal.invalid("filing.draftFile.refusal.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FilingContent content(Map<?, ?> body) {
        ContentTree.Reading reading = ContentTree.read(body);
        if (!reading.problems().isEmpty()) {
            ContentTree.Problem first = reading.problems().get(0);
            throw Refusal.invalid(
                    "filing.draftFile.refusal.shape", reading.problems().size(), first.pointer());
        }
        return reading.content();
    }
}
