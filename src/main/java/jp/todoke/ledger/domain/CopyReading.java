package jp.todoke.ledger.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A copy being read. Whatever is not of the form of {@link LedgerCopy} ends in an {@link UnreadableLedger} naming the line. */
public final class CopyReading implements LedgerSource {

    private final CopyLines lines;
    private final VerificationKeys keys;
    private long size;
    private @Nullable Remainder remainder;

    CopyReading(CopyLines lines) {
        this.lines = lines;
        JsonNode first = lines.next();
        if (!first.path("line").asText().equals("ledger")) {
            throw lines.unreadable("not the line 'ledger' of a ledger's copy");
        }
        lines.require(first, "line", "format", "keys");
        if (first.get("format").asInt() != LedgerCopy.FORMAT) {
            throw lines.unreadable("another format than " + LedgerCopy.FORMAT);
        }
        List<PublicKey> found = new ArrayList<>();
        for (JsonNode key : first.get("keys")) {
            try {
                found.add(VerificationKeys.decode(Base64.getDecoder().decode(key.asText())));
            } catch (IllegalArgumentException e) {
                throw lines.unreadable("a key that is none");
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
            JsonNode line = lines.next();
            switch (line.path("line").asText()) {
                case "leaf" -> {
                    if (leaves.size() > SealedBatch.LARGEST) {
                        throw lines.unreadable("more than " + SealedBatch.LARGEST + " leaves under one head");
                    }
                    leaves.add(leaf(line));
                }
                case "head" -> {
                    SealedBatch batch = batch(line, leaves);
                    size = batch.head().size();
                    return batch;
                }
                case "end" -> {
                    lines.require(line, "line", "waiting");
                    remainder = new Remainder(leaves, List.of(), lines.number(line, "waiting"));
                    lines.requireEnd();
                    return null;
                }
                default -> throw lines.unreadable("no leaf, head or end");
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
        lines.require(line, "line", "index", "eventId", "hash", "event");
        @Nullable Hash hash = line.get("hash").isNull() ? null : lines.hash(line, "hash");
        JsonNode event = line.get("event");
        @Nullable LedgerEvent read = event.isNull() ? null : EventJson.read(event);
        return new SealedLeaf(
                lines.number(line, "index"), lines.number(line, "eventId"), hash, read, read != null || event.isNull());
    }

    private SealedBatch batch(JsonNode line, List<SealedLeaf> leaves) {
        lines.require(
                line, "line", "size", "root", "previousSize", "previous", "sealedAt", "keyId", "signature", "nodes");
        SignedHead head = new SignedHead(
                lines.number(line, "size"),
                lines.hash(line, "root"),
                lines.number(line, "previousSize"),
                line.get("previous").isNull() ? null : lines.hash(line, "previous"),
                lines.instant(lines.text(line, "sealedAt")),
                lines.text(line, "keyId"),
                lines.text(line, "signature"));
        return new SealedBatch(head, leaves, nodes(lines.text(line, "nodes"), head.size()));
    }

    /** The nodes come without names: their order tells which they are. */
    private List<Node> nodes(String hex, long end) {
        int digits = 2 * Hash.LENGTH;
        if (hex.length() % digits != 0) {
            throw lines.unreadable("nodes that are no hashes");
        }
        List<Node> nodes = new ArrayList<>();
        int at = 0;
        for (long leaf = size; leaf < end && at < hex.length(); leaf++) {
            int levels = Long.numberOfTrailingZeros(leaf + 1);
            for (int level = 0; level <= levels && at < hex.length(); level++) {
                try {
                    nodes.add(new Node(level, leaf >> level, Hash.ofHex(hex.substring(at, at + digits))));
                } catch (IllegalArgumentException e) {
                    throw lines.unreadable("nodes that are no hashes");
                }
                at += digits;
            }
        }
        return nodes;
    }
}
