package jp.todoke.ledger.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts waiting events into the tree under a new signed head. */
public final class Sealing {

    private Sealing() {}

    /**
     * What the next head adds.
     *
     * @param last the head so far, null before the first
     * @param nodes the nodes stored so far
     * @param waiting the events to append, in the order of their ids; at most {@link SealedBatch#LARGEST}
     * @throws UnreadableLedger when the stored nodes do not give the root of the last head: then somebody has altered
     *     them, and nothing may be signed on top
     */
    public static SealedBatch seal(
            @Nullable SignedHead last, Nodes nodes, List<LedgerEvent> waiting, SigningKey key, Instant now) {
        if (waiting.isEmpty() || waiting.size() > SealedBatch.LARGEST) {
            throw new IllegalArgumentException("One head seals 1 to " + SealedBatch.LARGEST + " events");
        }
        GrowingTree tree = new GrowingTree(last == null ? 0 : last.size(), nodes);
        if (last != null && !tree.root().equals(last.root())) {
            throw new UnreadableLedger("The stored nodes do not give the root of the head of size " + last.size());
        }
        List<SealedLeaf> leaves = new ArrayList<>(waiting.size());
        List<Node> completed = new ArrayList<>(2 * waiting.size());
        for (LedgerEvent event : waiting) {
            Hash leaf = event.leaf();
            leaves.add(new SealedLeaf(tree.size(), event.id(), leaf, event, true));
            completed.addAll(tree.append(leaf));
        }
        return new SealedBatch(key.sign(tree.size(), tree.root(), last, now), leaves, completed);
    }
}
