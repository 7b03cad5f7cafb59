package jp.todoke.ledger.domain;

import java.util.List;

/**
 * That the ledger at one size is the beginning of the ledger at another (RFC 9162, 2.1.4). Hashes in hexadecimal.
 *
 * @param firstSize the smaller number of leaves
 * @param firstRoot root of the tree at that size
 * @param secondSize the larger number of leaves
 * @param secondRoot root of the tree at that size
 * @param proof the nodes that give both roots
 */
public record Consistency(long firstSize, String firstRoot, long secondSize, String secondRoot, List<String> proof) {

    public Consistency {
        proof = List.copyOf(proof);
    }
}
