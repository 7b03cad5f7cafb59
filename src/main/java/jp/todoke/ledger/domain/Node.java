package jp.todoke.ledger.domain;

/** A complete subtree of the Merkle tree: its level (0: a leaf), its index within the level, and its hash. */
public record Node(int level, long index, Hash hash) {

    /** Index of the first leaf below this node. */
    public long firstLeaf() {
        return index << level;
    }

    /** Index of the last leaf below this node. */
    public long lastLeaf() {
        return ((index + 1) << level) - 1;
    }
}
