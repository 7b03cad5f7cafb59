package jp.todoke.ledger.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
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

    static final int FORMAT = 1;

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
    public static CopyReading read(InputStream in) {
        return new CopyReading(new CopyLines(in));
    }
}
