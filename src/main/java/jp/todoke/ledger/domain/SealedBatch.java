package jp.todoke.ledger.domain;

import java.util.List;

/**
 * What one head added, as it is found: the leaves since the head before, and the nodes they completed.
 *
 * @param head the signed head
 * @param leaves in the order of their index
 * @param nodes in any order
 */
public record SealedBatch(SignedHead head, List<SealedLeaf> leaves, List<Node> nodes) {

    /**
     * Most events under one head. It bounds the memory of a verification, and how far away the first bad event may be
     * when only the head betrays it.
     */
    public static final int LARGEST = 1000;
}
