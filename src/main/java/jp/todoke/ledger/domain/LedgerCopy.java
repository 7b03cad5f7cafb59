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
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A copy of the ledger as JSON lines (UTF-8, one object a line, LF):
 *
 * <ol>
 *   <li>{@code {"line":"ledger","format":1,"keys":{"<key id>":"<Base64 of SubjectPublicKeyInfo>"}}}
 *   <li>for each leaf: {@code {"line":"leaf","index":0,"eventId":1,"hash":"<hex>","event":{...}}}, the event as in
 *       {@link LedgerEvent#canonical()}
 *   <li>after the last leaf of each head: {@code {"line":"head","size":..,"root":..,"previousSize":..,"previous":..,
 *       "sealedAt":..,"keyId":..,"signature":..,"nodes":"<hex><hex>..."}}, the nodes completed by these leaves in the order
 *       in which they were (by last leaf, then level)
 *   <li>{@code {"line":"end","waiting":0}}
 * </ol>
 */
public final class LedgerCopy {

    private static final int FORMAT = 1;
    /** Longest line that is read, in characters: a head with the nodes of {@link SealedBatch#LARGEST} leaves, amply. */
    static final int LONGEST_LINE = 400_000;

    private static final Set<String> EVENT_FIELDS = Set.of(
            "act",
            "actor",
            "actorKind",
            "channel",
            "details",
            "exchange",
            "id",
            "occurredAt",
            "outcome",
            "permission",
            "reason",
            "remoteAddress",
            "subject");

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

    private LedgerCopy() {}

    /**
     * Writes a copy. The stream is flushed, not closed.
     *
     * @param source read to its end; what it gives is written as it is found, good or bad
     */
    public static void write(LedgerSource source, VerificationKeys keys, OutputStream out) throws IOException {
        Map<String, Object> encoded = new LinkedHashMap<>();
        keys.byId().forEach((id, key) -> encoded.put(id, Base64.getEncoder().encodeToString(key.getEncoded())));
        line(out, Map.of("line", "ledger", "format", (long) FORMAT, "keys", encoded));
        for (SealedBatch batch = source.next(); batch != null; batch = source.next()) {
            for (SealedLeaf leaf : batch.leaves()) {
                line(out, leafLine(leaf));
            }
            line(out, headLine(batch));
        }
        LedgerSource.Remainder remainder = source.remainder();
        for (SealedLeaf leaf : remainder.beyond()) {
            line(out, leafLine(leaf));
        }
        line(out, Map.of("line", "end", "waiting", remainder.waiting()));
        out.flush();
    }

    private static void line(OutputStream out, Map<String, ? extends @Nullable Object> line) throws IOException {
        out.write(CanonicalJson.bytes(line));
        out.write('\n');
    }

    private static Map<String, @Nullable Object> leafLine(SealedLeaf leaf) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("line", "leaf");
        line.put("index", leaf.index());
        line.put("eventId", leaf.eventId());
        line.put("hash", leaf.hash() == null ? null : leaf.hash().hex());
        // An event that cannot be read is copied as an empty one: it verifies as changed, which is what it is.
        line.put("event", leaf.event() != null ? leaf.event().fields() : leaf.readable() ? null : Map.of());
        return line;
    }

    private static Map<String, @Nullable Object> headLine(SealedBatch batch) {
        SignedHead head = batch.head();
        StringBuilder nodes = new StringBuilder();
        batch.nodes().stream()
                .sorted(Comparator.comparingLong(Node::lastLeaf).thenComparingInt(Node::level))
                .forEach(node -> nodes.append(node.hash().hex()));
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("line", "head");
        line.put("size", head.size());
        line.put("root", head.root().hex());
        line.put("previousSize", head.previousSize());
        line.put("previous", head.previous() == null ? null : head.previous().hex());
        line.put("sealedAt", Times.text(head.sealedAt()));
        line.put("keyId", head.keyId());
        line.put("signature", head.signature());
        line.put("nodes", nodes.toString());
        return line;
    }

    /**
     * Opens a copy for reading.
     *
     * @throws UnreadableLedger when its first line is not that of a copy
     */
    public static Reading read(InputStream in) {
        return new Reading(in);
    }

    /** A copy being read. Whatever is not of the form above ends in an {@link UnreadableLedger} naming the line. */
    public static final class Reading implements LedgerSource {

        private final BufferedReader in;
        private final VerificationKeys keys;
        private long lineNumber;
        private long size;
        private @Nullable Remainder remainder;

        private Reading(InputStream in) {
            this.in = new BufferedReader(new InputStreamReader(
                    in,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
            JsonNode first = line("ledger", "line", "format", "keys");
            if (first.get("format").asInt() != FORMAT) {
                throw unreadable("another format than " + FORMAT);
            }
            List<PublicKey> found = new ArrayList<>();
            for (JsonNode key : first.get("keys")) {
                try {
                    found.add(VerificationKeys.decode(Base64.getDecoder().decode(key.asText())));
                } catch (IllegalArgumentException e) {
                    throw unreadable("a key that is none");
                }
            }
            keys = new VerificationKeys(found);
        }

        /** The keys the copy brings along: to be believed only by somebody who knows their ids from elsewhere. */
        public VerificationKeys keys() {
            return keys;
        }

        @Override
        public @Nullable SealedBatch next() {
            if (remainder != null) {
                return null;
            }
            List<SealedLeaf> leaves = new ArrayList<>();
            while (true) {
                JsonNode line = json();
                switch (line.path("line").asText()) {
                    case "leaf" -> {
                        if (leaves.size() > SealedBatch.LARGEST) {
                            throw unreadable("more than " + SealedBatch.LARGEST + " leaves under one head");
                        }
                        leaves.add(leaf(line));
                    }
                    case "head" -> {
                        SealedBatch batch = batch(line, leaves);
                        size = batch.head().size();
                        return batch;
                    }
                    case "end" -> {
                        require(line, "line", "waiting");
                        remainder = new Remainder(leaves, List.of(), number(line, "waiting"));
                        if (read() != null) {
                            throw unreadable("more after the end");
                        }
                        return null;
                    }
                    default -> throw unreadable("no leaf, head or end");
                }
            }
        }

        @Override
        public Remainder remainder() {
            if (remainder == null) {
                throw new IllegalStateException("The copy has not been read to its end");
            }
            return remainder;
        }

        private SealedLeaf leaf(JsonNode line) {
            require(line, "line", "index", "eventId", "hash", "event");
            @Nullable Hash hash = line.get("hash").isNull() ? null : hash(line, "hash");
            JsonNode event = line.get("event");
            @Nullable LedgerEvent read = event.isNull() ? null : event(event);
            return new SealedLeaf(
                    number(line, "index"), number(line, "eventId"), hash, read, read != null || event.isNull());
        }

        private SealedBatch batch(JsonNode line, List<SealedLeaf> leaves) {
            require(
                    line,
                    "line",
                    "size",
                    "root",
                    "previousSize",
                    "previous",
                    "sealedAt",
                    "keyId",
                    "signature",
                    "nodes");
            SignedHead head = new SignedHead(
                    number(line, "size"),
                    hash(line, "root"),
                    number(line, "previousSize"),
                    line.get("previous").isNull() ? null : hash(line, "previous"),
                    instant(text(line, "sealedAt")),
                    text(line, "keyId"),
                    text(line, "signature"));
            return new SealedBatch(head, leaves, nodes(text(line, "nodes"), head.size()));
        }

        /** The nodes come without names: their order tells which they are. */
        private List<Node> nodes(String hex, long end) {
            int digits = 2 * Hash.LENGTH;
            if (hex.length() % digits != 0) {
                throw unreadable("nodes that are no hashes");
            }
            List<Node> nodes = new ArrayList<>();
            int at = 0;
            for (long leaf = size; leaf < end && at < hex.length(); leaf++) {
                int levels = Long.numberOfTrailingZeros(leaf + 1);
                for (int level = 0; level <= levels && at < hex.length(); level++) {
                    try {
                        nodes.add(new Node(level, leaf >> level, Hash.ofHex(hex.substring(at, at + digits))));
                    } catch (IllegalArgumentException e) {
                        throw unreadable("nodes that are no hashes");
                    }
                    at += digits;
                }
            }
            return nodes;
        }

        /** The event, or null where it is not of the form every portal writes. */
        private static @Nullable LedgerEvent event(JsonNode json) {
            Set<String> names = new TreeSet<>();
            json.fieldNames().forEachRemaining(names::add);
            if (!names.equals(EVENT_FIELDS) || !json.get("id").canConvertToLong()) {
                return null;
            }
            TreeMap<String, String> details = new TreeMap<>();
            for (Iterator<Map.Entry<String, JsonNode>> all = json.get("details").fields(); all.hasNext(); ) {
                Map.Entry<String, JsonNode> entry = all.next();
                if (!entry.getValue().isTextual()) {
                    return null;
                }
                details.put(entry.getKey(), entry.getValue().asText());
            }
            for (String name : EVENT_FIELDS) {
                boolean mayBeNull = Set.of("permission", "reason", "actor", "exchange", "subject", "remoteAddress")
                        .contains(name);
                JsonNode value = json.get(name);
                boolean good =
                        switch (name) {
                            case "id" -> value.isIntegralNumber();
                            case "details" -> value.isObject();
                            default -> value.isTextual() || (mayBeNull && value.isNull());
                        };
                if (!good) {
                    return null;
                }
            }
            try {
                return new LedgerEvent(
                        json.get("id").asLong(),
                        Instant.parse(json.get("occurredAt").asText()),
                        json.get("act").asText(),
                        optional(json, "permission"),
                        json.get("outcome").asText(),
                        optional(json, "reason"),
                        optional(json, "actor"),
                        json.get("actorKind").asText(),
                        optional(json, "exchange"),
                        optional(json, "subject"),
                        details,
                        json.get("channel").asText(),
                        optional(json, "remoteAddress"));
            } catch (DateTimeParseException e) {
                return null;
            }
        }

        private static @Nullable String optional(JsonNode json, String name) {
            return json.get(name).isNull() ? null : json.get(name).asText();
        }

        private Hash hash(JsonNode line, String name) {
            try {
                return Hash.ofHex(text(line, name));
            } catch (IllegalArgumentException e) {
                throw unreadable(name + " is no hash");
            }
        }

        private String text(JsonNode line, String name) {
            if (!line.get(name).isTextual()) {
                throw unreadable(name + " is no text");
            }
            return line.get(name).asText();
        }

        private long number(JsonNode line, String name) {
            JsonNode value = line.get(name);
            if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < 0) {
                throw unreadable(name + " is no number");
            }
            return value.asLong();
        }

        private Instant instant(String text) {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException e) {
                throw unreadable("no instant");
            }
        }

        private JsonNode line(String kind, String... names) {
            JsonNode line = json();
            if (!line.path("line").asText().equals(kind)) {
                throw unreadable("not the line '" + kind + "' of a ledger's copy");
            }
            return require(line, names);
        }

        private JsonNode require(JsonNode line, String... names) {
            Set<String> found = new TreeSet<>();
            line.fieldNames().forEachRemaining(found::add);
            if (!found.equals(Set.of(names))) {
                throw unreadable("not exactly the fields expected");
            }
            return line;
        }

        private JsonNode json() {
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

        private UnreadableLedger unreadable(String what) {
            return new UnreadableLedger("Line " + lineNumber + ": " + what);
        }
    }
}
