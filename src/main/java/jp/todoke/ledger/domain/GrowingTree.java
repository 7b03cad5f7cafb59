package jp.todoke.ledger.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * A Merkle tree at its growing edge: it remembers only the complete subtrees that stand alone (one for each bit of its
 * size), so that a leaf is appended, and the root told, without reading what lies before.
 */
public final class GrowingTree {

    /** Roots of the complete subtrees from left (large) to right (small). */
    private final List<Node> edge = new ArrayList<>();

    private long size;

    /** The tree without leaves. */
    public GrowingTree() {}

    /** The tree that has grown to this size; reads one node for each bit of the size. */
    public GrowingTree(long size, Nodes nodes) {
        this.size = size;
        long start = 0;
        for (long rest = size; rest > 0; rest -= Long.highestOneBit(rest)) {
            int level = Long.SIZE - 1 - Long.numberOfLeadingZeros(rest);
            long index = start >> level;
            edge.add(new Node(level, index, nodes.hash(level, index)));
            start += 1L << level;
        }
    }

    public long size() {
        return size;
    }

    /**
     * Appends a leaf.
     *
     * @return the nodes that it completes, the leaf itself (level 0) first; they never change again
     */
    public List<Node> append(Hash leaf) {
        List<Node> completed = new ArrayList<>();
        Node node = new Node(0, size, leaf);
        completed.add(node);
        while (!edge.isEmpty() && edge.get(edge.size() - 1).level() == node.level()) {
            Node left = edge.remove(edge.size() - 1);
            node = new Node(node.level() + 1, node.index() >> 1, MerkleTree.node(left.hash(), node.hash()));
            completed.add(node);
        }
        edge.add(node);
        size++;
        return completed;
    }

    /** Root over all leaves so far. */
    public Hash root() {
        if (edge.isEmpty()) {
            return MerkleTree.EMPTY;
        }
        Hash root = edge.get(edge.size() - 1).hash();
        for (int i = edge.size() - 2; i >= 0; i--) {
            root = MerkleTree.node(edge.get(i).hash(), root);
        }
        return root;
    }
}
