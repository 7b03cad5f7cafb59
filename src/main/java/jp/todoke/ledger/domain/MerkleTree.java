package jp.todoke.ledger.domain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The Merkle tree of Certificate Transparency: RFC 9162 section 2.1, with SHA-256.
 *
 * <p>All functions are pure; they read complete subtrees from {@link Nodes}, about log2(size) of them.
 */
public final class MerkleTree {

    /** Root of the tree without leaves: SHA-256 of nothing (RFC 9162, 2.1.1). */
    public static final Hash EMPTY = Hash.sha256("".getBytes(StandardCharsets.UTF_8));

    private static final byte[] LEAF_PREFIX = {0};
    private static final byte[] NODE_PREFIX = {1};

    private MerkleTree() {}

    /** Hash of a leaf: SHA-256(0x00 || data). The prefix keeps a leaf from being passed off as a node. */
    public static Hash leaf(byte[] data) {
        return Hash.sha256(LEAF_PREFIX, data);
    }

    /** Hash of an inner node: SHA-256(0x01 || left || right). */
    public static Hash node(Hash left, Hash right) {
        return Hash.sha256(NODE_PREFIX, left.bytes(), right.bytes());
    }

    /** Root of the tree over the first {@code size} leaves. */
    public static Hash root(Nodes nodes, long size) {
        requireSize(size);
        return size == 0 ? EMPTY : subtree(nodes, 0, size);
    }

    /**
     * Inclusion proof PATH(index, D[size]) of RFC 9162, 2.1.3.1: the siblings from the leaf up to the root.
     *
     * @throws IllegalArgumentException when the tree of that size has no such leaf
     */
    public static List<Hash> inclusionProof(Nodes nodes, long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("A tree of size " + size + " has no leaf " + index);
        }
        List<Hash> proof = new ArrayList<>();
        path(nodes, index, 0, size, proof);
        return List.copyOf(proof);
    }

    private static void path(Nodes nodes, long index, long start, long count, List<Hash> proof) {
        if (count == 1) {
            return;
        }
        long left = largestPowerOfTwoBelow(count);
        if (index < left) {
            path(nodes, index, start, left, proof);
            proof.add(subtree(nodes, start + left, count - left));
        } else {
            path(nodes, index - left, start + left, count - left, proof);
            proof.add(subtree(nodes, start, left));
        }
    }

    /**
     * Consistency proof PROOF(first, D[second]) of RFC 9162, 2.1.4.1: that the tree of the second size begins with the
     * tree of the first. Empty where the sizes are equal or the first is 0.
     *
     * @throws IllegalArgumentException when the first size is negative or larger than the second
     */
    public static List<Hash> consistencyProof(Nodes nodes, long first, long second) {
        requireSize(first);
        if (first > second) {
            throw new IllegalArgumentException("A tree of size " + second + " cannot begin with one of size " + first);
        }
        List<Hash> proof = new ArrayList<>();
        if (first > 0 && first < second) {
            subproof(nodes, first, 0, second, true, proof);
        }
        return List.copyOf(proof);
    }

    private static void subproof(Nodes nodes, long first, long start, long count, boolean whole, List<Hash> proof) {
        if (first == count) {
            if (!whole) {
                proof.add(subtree(nodes, start, count));
            }
            return;
        }
        long left = largestPowerOfTwoBelow(count);
        if (first <= left) {
            subproof(nodes, first, start, left, whole, proof);
            proof.add(subtree(nodes, start + left, count - left));
        } else {
            subproof(nodes, first - left, start + left, count - left, false, proof);
            proof.add(subtree(nodes, start, left));
        }
    }

    /** Whether the proof shows that the leaf stands at that index of the tree with that root: RFC 9162, 2.1.3.2. */
    public static boolean provesInclusion(Hash leaf, long index, long size, List<Hash> proof, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        Hash hash = leaf;
        for (Hash sibling : proof) {
            if (sn == 0) {
                return false;
            }
            if (isOdd(fn) || fn == sn) {
                hash = node(sibling, hash);
                while (!isOdd(fn) && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                hash = node(hash, sibling);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && hash.equals(root);
    }

    /**
     * Whether the proof shows that the tree with the second root begins with the tree of the first: RFC 9162, 2.1.4.2.
     * The empty tree begins every tree.
     */
    public static boolean provesConsistency(
            long first, Hash firstRoot, long second, Hash secondRoot, List<Hash> proof) {
        if (first < 0 || first > second) {
            return false;
        }
        if (first == second) {
            return proof.isEmpty() && firstRoot.equals(secondRoot);
        }
        if (first == 0) {
            return proof.isEmpty() && firstRoot.equals(EMPTY);
        }
        List<Hash> path = new ArrayList<>(proof);
        if (Long.bitCount(first) == 1) {
            path.add(0, firstRoot);
        }
        if (path.isEmpty()) {
            return false;
        }
        long fn = first - 1;
        long sn = second - 1;
        while (isOdd(fn)) {
            fn >>= 1;
            sn >>= 1;
        }
        Hash fromFirst = path.get(0);
        Hash fromSecond = path.get(0);
        for (Hash hash : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if (isOdd(fn) || fn == sn) {
                fromFirst = node(hash, fromFirst);
                fromSecond = node(hash, fromSecond);
                while (!isOdd(fn) && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                fromSecond = node(fromSecond, hash);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && fromFirst.equals(firstRoot) && fromSecond.equals(secondRoot);
    }

    /** Hash over {@code count} leaves from {@code start}, which is a multiple of the largest power of two in count. */
    private static Hash subtree(Nodes nodes, long start, long count) {
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return nodes.hash(level, start >> level);
        }
        long left = largestPowerOfTwoBelow(count);
        return node(subtree(nodes, start, left), subtree(nodes, start + left, count - left));
    }

    private static long largestPowerOfTwoBelow(long count) {
        return Long.highestOneBit(count - 1);
    }

    private static boolean isOdd(long number) {
        return (number & 1) == 1;
    }

    private static void requireSize(long size) {
        if (size < 0) {
            throw new IllegalArgumentException("A tree cannot have the size " + size);
        }
    }
}
