package jp.todoke.ledger.domain;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The lines of a copy, each a JSON object, and their fields; a copy may come from anybody, so nothing is taken on trust. */
final class CopyLines {

    /** Longest line that is read, in characters: a head with the nodes of {@link SealedBatch#LARGEST} leaves, amply. */
    static final int LONGEST_LINE = 400_000;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(4)
                            .maxStringLength(LONGEST_LINE)
                            .maxNumberLength(20)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final BufferedReader in;
    private long lineNumber;

    CopyLines(InputStream in) {
        this.in = new BufferedReader(new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /** That nothing follows. */
    void requireEnd() {
        if (read() != null) {
            throw unreadable("more after the end");
        }
    }

    Hash hash(JsonNode line, String name) {
        try {
            return Hash.ofHex(text(line, name));
        } catch (IllegalArgumentException e) {
            throw unreadable(name + " is no hash");
        }
    }

    String text(JsonNode line, String name) {
        if (!line.get(name).isTextual()) {
            throw unreadable(name + " is no text");
        }
        return line.get(name).asText();
    }

    long number(JsonNode line, String name) {
        JsonNode value = line.get(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < 0) {
            throw unreadable(name + " is no number");
        }
        return value.asLong();
    }

    Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw unreadable("no instant");
        }
    }

    /** That the object has these fields and no others. */
    void require(JsonNode line, String... names) {
        Set<String> found = new TreeSet<>();
        line.fieldNames().forEachRemaining(found::add);
        if (!found.equals(Set.of(names))) {
            throw unreadable("not exactly the fields expected");
        }
    }

    /** The object of the next line. */
    JsonNode next() {
        String line = read();
        if (line == null) {
            throw unreadable("the copy ends without its last line: it is cut off");
        }
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw unreadable("not JSON");
        }
    }

    /** One line, never more than is allowed; null at the end. */
    private @Nullable String read() {
        lineNumber++;
        try {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (c == '\n') {
                    return line.toString();
                }
                if (line.length() == LONGEST_LINE) {
                    throw unreadable("longer than " + LONGEST_LINE + " characters");
                }
                line.append((char) c);
            }
            return line.isEmpty() ? null : line.toString();
        } catch (CharacterCodingException e) {
            throw unreadable("not UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    UnreadableLedger unreadable(String what) {
        return new UnreadableLedger("Line " + lineNumber + ": " + what);
    }
}
