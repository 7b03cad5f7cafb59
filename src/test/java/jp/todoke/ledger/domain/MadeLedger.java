package jp.todoke.ledger.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A ledger in memory, honestly made, whose parts a test may then replace. */
final class MadeLedger {

    static final Instant START = Instant.parse("2026-11-02T00:00:00Z");

    final SigningKey key = SigningKey.generate();
    final List<SealedBatch> batches = new ArrayList<>();
    final List<SealedLeaf> beyond = new ArrayList<>();
    final List<Long> intruders = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private long events;

    /** A ledger whose heads seal so many events each. */
    static MadeLedger of(int... sizes) {
        MadeLedger ledger = new MadeLedger();
        for (int size : sizes) {
            ledger.seal(size);
        }
        return ledger;
    }

    static LedgerEvent event(long id) {
        TreeMap<String, String> details = new TreeMap<>();
        details.put("kind", "STR");
        details.put("number", "R-" + id);
        return new LedgerEvent(
                id,
                START.plusSeconds(id),
                id % 3 == 0 ? "ReadFiling" : "SubmitFiling",
                "FILE_STR",
                "DONE",
                null,
                "approver@kanto-00901.example",
                "PERSON",
                "kanto-00901",
                "filing:" + id,
                details,
                "WEB",
                "192.0.2.7");
    }

    void seal(int size) {
        List<LedgerEvent> waiting = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            waiting.add(event(++events));
        }
        SealedBatch batch = Sealing.seal(
                last(), this::node, waiting, key, START.plusSeconds(events).plusMillis(1500));
        nodes.addAll(batch.nodes());
        batches.add(batch);
    }

    @Nullable
    SignedHead last() {
        return batches.isEmpty() ? null : batches.get(batches.size() - 1).head();
    }

    VerificationKeys keys() {
        return new VerificationKeys(List.of(key.publicKey()));
    }

    /** Head and position within it of a leaf. */
    int[] find(long index) {
        for (int batch = 0; batch < batches.size(); batch++) {
            for (int leaf = 0; leaf < batches.get(batch).leaves().size(); leaf++) {
                if (batches.get(batch).leaves().get(leaf).index() == index) {
                    return new int[] {batch, leaf};
                }
            }
        }
        throw new IllegalArgumentException("No leaf " + index);
    }

    SealedLeaf leaf(long index) {
        int[] at = find(index);
        return batches.get(at[0]).leaves().get(at[1]);
    }

    void replace(long index, SealedLeaf leaf) {
        int[] at = find(index);
        List<SealedLeaf> leaves = new ArrayList<>(batches.get(at[0]).leaves());
        leaves.set(at[1], leaf);
        SealedBatch batch = batches.get(at[0]);
        batches.set(at[0], new SealedBatch(batch.head(), leaves, batch.nodes()));
    }

    void replace(Node node) {
        batches.replaceAll(batch -> new SealedBatch(
                batch.head(),
                batch.leaves(),
                batch.nodes().stream()
                        .map(other -> other.level() == node.level() && other.index() == node.index() ? node : other)
                        .toList()));
    }

    Hash node(int level, long index) {
        return nodes.stream()
                .filter(node -> node.level() == level && node.index() == index)
                .findFirst()
                .orElseThrow(IllegalStateException::new)
                .hash();
    }

    LedgerSource source() {
        return new LedgerSource() {
            private int next;

            @Override
            public @Nullable SealedBatch next() {
                return next < batches.size() ? batches.get(next++) : null;
            }

            @Override
            public Remainder remainder() {
                return new Remainder(beyond, intruders, 0);
            }
        };
    }

    Verdict verify() {
        return Verification.of(source(), keys(), null);
    }

    /** What is wrong with it in the eyes of who has these keys. */
    Fault fault(VerificationKeys keys) {
        return Objects.requireNonNull(Verification.of(source(), keys, null).fault());
    }
}
