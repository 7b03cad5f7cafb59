package jp.todoke.ledger.domain;

/**
 * Where the hashes of complete subtrees are kept.
 *
 * <p>The node (level, index) covers the leaves from {@code index << level} to {@code ((index + 1) << level) - 1}; level 0
 * are the leaf hashes themselves. Once complete, a node never changes: this is what makes sealing and proofs cheap.
 */
@FunctionalInterface
public interface Nodes {

    /**
     * The hash of a complete subtree.
     *
     * @throws IllegalStateException when it is not kept, which in a sound ledger does not happen below the tree's size
     */
    Hash hash(int level, long index);
}
