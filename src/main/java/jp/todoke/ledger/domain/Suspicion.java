package jp.todoke.ledger.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The leaves of one head: grows the tree over them and remembers the first that does not agree with its traces. */
final class Suspicion {

    private final SealedBatch batch;
    private final GrowingTree tree;
    private final long first;
    private final Map<Long, Map<Integer, Hash>> stored = new HashMap<>();

    private Fault.@Nullable Kind kind;
    private long from;
    private long to;
    private @Nullable Long eventId;
    /** Level of the node that does not agree, -1 where it is the leaf hash beside the event. */
    private int level;

    /** Whether a leaf hash had to stand in for an event: then the root says nothing about the events. */
    private boolean substituted;

    private long late;

    /** @param tree that of the leaves before this head */
    Suspicion(SealedBatch batch, GrowingTree tree) {
        this.batch = batch;
        this.tree = tree;
        this.first = tree.size();
        for (Node node : batch.nodes()) {
            stored.computeIfAbsent(node.index(), index -> new HashMap<>()).put(node.level(), node.hash());
        }
    }

    /** Takes the leaf at this position; false when the leaves cannot be followed any further. */
    boolean append(int position) {
        SealedLeaf leaf = batch.leaves().get(position);
        long expected = first + position;
        if (leaf.index() != expected || expected >= batch.head().size()) {
            boolean gap = leaf.index() > expected && expected < batch.head().size();
            suspect(
                    gap ? Fault.Kind.EVENT_MISSING : Fault.Kind.EVENT_ADDED,
                    expected,
                    expected,
                    gap ? null : leaf.eventId(),
                    -1);
            return false;
        }
        Hash recomputed = recomputed(leaf);
        if (leaf.event() == null && leaf.readable()) {
            suspect(Fault.Kind.EVENT_MISSING, expected, expected, leaf.eventId(), -1);
        } else if (recomputed == null || !recomputed.equals(leaf.hash())) {
            suspect(Fault.Kind.EVENT_CHANGED, expected, expected, leaf.eventId(), -1);
        }
        substituted |= recomputed == null;
        Hash grown = recomputed != null ? recomputed : leaf.hash();
        if (grown == null) {
            return false;
        }
        for (Node node : tree.append(grown)) {
            Hash kept = stored(node.level(), node.index());
            if (!node.hash().equals(kept)) {
                Fault.Kind guess = node.level() == 0 ? shifted(position, grown, kept) : Fault.Kind.EVENT_CHANGED;
                long start = Math.max(node.firstLeaf(), first);
                suspect(guess, start, node.lastLeaf(), idAt(start), node.level());
            }
        }
        if (leaf.event() != null
                && leaf.event().occurredAt().isBefore(batch.head().sealedAt().minus(Verification.LATE))) {
            late++;
        }
        return true;
    }

    private void suspect(Fault.Kind what, long start, long end, @Nullable Long id, int at) {
        if (kind == null) {
            kind = what;
            from = start;
            to = end;
            eventId = id;
            level = at;
        }
    }

    /** Where leaves and events agree but the tree does not: all moved down by one (gone) or up by one (put in)? */
    private Fault.Kind shifted(int position, Hash hash, @Nullable Hash kept) {
        if (hash.equals(stored(0, first + position + 1))) {
            return Fault.Kind.EVENT_MISSING;
        }
        List<SealedLeaf> leaves = batch.leaves();
        if (kept != null
                && position + 1 < leaves.size()
                && kept.equals(leaves.get(position + 1).hash())) {
            return Fault.Kind.EVENT_ADDED;
        }
        return Fault.Kind.EVENT_CHANGED;
    }

    /** How many of the events were sealed late. */
    long late() {
        return late;
    }

    private @Nullable Hash stored(int atLevel, long index) {
        return stored.getOrDefault(index, Map.of()).get(atLevel);
    }

    private @Nullable Long idAt(long index) {
        return batch.leaves().get((int) (index - first)).eventId();
    }

    /**
     * The first fault among these leaves, or null.
     *
     * @param vouched whether the signed root was reproduced; when from the events alone, they are true, and it is the traces
     *     beside them that were changed
     */
    @Nullable
    Fault fault(SignedHead head, boolean vouched) {
        if (kind == null) {
            return null;
        }
        Fault.Kind said = kind;
        if (vouched && !substituted && from < head.size()) {
            said = level < 0 ? Fault.Kind.LEAF_CHANGED : Fault.Kind.NODE_CHANGED;
        }
        return new Fault(said, from, to, eventId, head.size());
    }

    private static @Nullable Hash recomputed(SealedLeaf leaf) {
        if (leaf.event() == null) {
            return null;
        }
        try {
            return leaf.event().leaf();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
