package jp.todoke.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    private static final int LARGEST = 130;

    /** Leaves and roots of the reference implementation of Certificate Transparency (its MerkleTree tests). */
    private static final List<String> REFERENCE_LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> REFERENCE_ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void theEmptyTreeHasTheHashOfNothing() {
        assertThat(new GrowingTree().root().hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(MerkleTree.root(new Grown(), 0)).isEqualTo(MerkleTree.EMPTY);
    }

    @Test
    void rootsAgreeWithTheReferenceImplementation() {
        Grown grown = new Grown();
        for (int i = 0; i < REFERENCE_LEAVES.size(); i++) {
            grown.append(HexFormat.of().parseHex(REFERENCE_LEAVES.get(i)));
            assertThat(grown.tree.root().hex()).isEqualTo(REFERENCE_ROOTS.get(i));
        }
    }

    @Test
    void proofsAgreeWithTheReferenceImplementation() {
        Grown grown = new Grown();
        REFERENCE_LEAVES.forEach(leaf -> grown.append(HexFormat.of().parseHex(leaf)));

        assertThat(MerkleTree.inclusionProof(grown, 0, 8))
                .extracting(Hash::hex)
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(MerkleTree.inclusionProof(grown, 5, 8))
                .extracting(Hash::hex)
                .containsExactly(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(MerkleTree.consistencyProof(grown, 6, 8))
                .extracting(Hash::hex)
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    }

    @Test
    void rootsOfEverySizeAgreeWithTheDefinition() {
        Grown grown = new Grown();
        List<byte[]> leaves = new ArrayList<>();
        for (int size = 1; size <= LARGEST; size++) {
            leaves.add(leaf(size - 1));
            grown.append(leaf(size - 1));
            Hash expected = Hash.of(ByTheDefinition.root(leaves));
            assertThat(grown.tree.root()).isEqualTo(expected);
            assertThat(MerkleTree.root(grown, size)).isEqualTo(expected);
        }
    }

    @Test
    void aTreeGrownFurtherFromStoredNodesIsTheSameTree() {
        Grown grown = Grown.to(LARGEST);
        for (int size = 0; size < LARGEST; size++) {
            GrowingTree continued = new GrowingTree(size, grown);
            assertThat(continued.root()).isEqualTo(MerkleTree.root(grown, size));
            continued.append(MerkleTree.leaf(leaf(size)));
            assertThat(continued.root()).isEqualTo(MerkleTree.root(grown, size + 1L));
        }
    }

    @Test
    void everyLeafOfEverySizeIsProvedByThePathOfTheDefinition() {
        Grown grown = Grown.to(LARGEST);
        for (int size = 1; size <= LARGEST; size++) {
            List<byte[]> leaves = leaves(size);
            Hash root = MerkleTree.root(grown, size);
            for (int index = 0; index < size; index++) {
                List<Hash> proof = MerkleTree.inclusionProof(grown, index, size);
                assertThat(proof)
                        .isEqualTo(ByTheDefinition.path(index, leaves).stream()
                                .map(Hash::of)
                                .toList());
                assertThat(MerkleTree.provesInclusion(MerkleTree.leaf(leaf(index)), index, size, proof, root))
                        .isTrue();
            }
        }
    }

    @Test
    void everyPairOfSizesIsProvedConsistentByTheProofOfTheDefinition() {
        Grown grown = Grown.to(LARGEST);
        for (int second = 1; second <= LARGEST; second++) {
            List<byte[]> leaves = leaves(second);
            Hash secondRoot = MerkleTree.root(grown, second);
            for (int first = 1; first <= second; first++) {
                List<Hash> proof = MerkleTree.consistencyProof(grown, first, second);
                assertThat(proof)
                        .isEqualTo(ByTheDefinition.proof(first, leaves).stream()
                                .map(Hash::of)
                                .toList());
                assertThat(MerkleTree.provesConsistency(
                                first, MerkleTree.root(grown, first), second, secondRoot, proof))
                        .isTrue();
            }
        }
    }

    @Test
    void aProofForAnotherLeafIndexSizeOrRootProvesNothing() {
        Grown grown = Grown.to(LARGEST);
        Hash root = MerkleTree.root(grown, 100);
        for (int index = 0; index < 100; index++) {
            Hash leaf = MerkleTree.leaf(leaf(index));
            List<Hash> proof = MerkleTree.inclusionProof(grown, index, 100);
            Hash otherLeaf = MerkleTree.leaf(leaf(index + 1));
            assertThat(MerkleTree.provesInclusion(otherLeaf, index, 100, proof, root))
                    .isFalse();
            assertThat(MerkleTree.provesInclusion(leaf, index ^ 1, 100, proof, root))
                    .isFalse();
            assertThat(MerkleTree.provesInclusion(leaf, index, 100, proof, MerkleTree.root(grown, 101)))
                    .isFalse();
            assertThat(MerkleTree.provesInclusion(leaf, index, 100, proof.subList(1, proof.size()), root))
                    .isFalse();
            assertThat(MerkleTree.provesInclusion(leaf, index, 100, with(proof, root), root))
                    .isFalse();
            for (int i = 0; i < proof.size(); i++) {
                List<Hash> forged = new ArrayList<>(proof);
                forged.set(i, flipped(proof.get(i)));
                assertThat(MerkleTree.provesInclusion(leaf, index, 100, forged, root))
                        .isFalse();
            }
        }
        assertThat(MerkleTree.provesInclusion(MerkleTree.leaf(leaf(0)), -1, 100, List.of(), root))
                .isFalse();
        assertThat(MerkleTree.provesInclusion(MerkleTree.leaf(leaf(0)), 100, 100, List.of(), root))
                .isFalse();
    }

    @Test
    void aRewrittenPastIsNotConsistent() {
        Grown grown = Grown.to(LARGEST);
        for (int first = 1; first < 100; first++) {
            List<Hash> proof = MerkleTree.consistencyProof(grown, first, 100);
            Hash firstRoot = MerkleTree.root(grown, first);
            Hash secondRoot = MerkleTree.root(grown, 100);
            assertThat(MerkleTree.provesConsistency(first, flipped(firstRoot), 100, secondRoot, proof))
                    .isFalse();
            assertThat(MerkleTree.provesConsistency(first, firstRoot, 100, flipped(secondRoot), proof))
                    .isFalse();
            for (int i = 0; i < proof.size(); i++) {
                List<Hash> forged = new ArrayList<>(proof);
                forged.set(i, flipped(proof.get(i)));
                assertThat(MerkleTree.provesConsistency(first, firstRoot, 100, secondRoot, forged))
                        .isFalse();
            }
            assertThat(MerkleTree.provesConsistency(first, firstRoot, 100, secondRoot, with(proof, firstRoot)))
                    .isFalse();
            assertThat(MerkleTree.provesConsistency(first, firstRoot, 100, secondRoot, List.of()))
                    .isFalse();
        }
        Hash root = MerkleTree.root(grown, 5);
        assertThat(MerkleTree.provesConsistency(5, root, 5, root, List.of())).isTrue();
        assertThat(MerkleTree.provesConsistency(0, MerkleTree.EMPTY, 5, root, List.of()))
                .isTrue();
        assertThat(MerkleTree.provesConsistency(6, root, 5, root, List.of())).isFalse();
    }

    @Test
    void aLeafThatIsNotThereCannotBeProved() {
        Grown grown = Grown.to(3);
        assertThatThrownBy(() -> MerkleTree.inclusionProof(grown, 3, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MerkleTree.inclusionProof(grown, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MerkleTree.consistencyProof(grown, 3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Hash> with(List<Hash> proof, Hash more) {
        List<Hash> longer = new ArrayList<>(proof);
        longer.add(more);
        return longer;
    }

    private static Hash flipped(Hash hash) {
        byte[] bytes = hash.bytes();
        bytes[7] ^= 1;
        return Hash.of(bytes);
    }

    private static byte[] leaf(int index) {
        return ("leaf " + index).getBytes(StandardCharsets.UTF_8);
    }

    private static List<byte[]> leaves(int size) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            leaves.add(leaf(i));
        }
        return leaves;
    }

    /** A tree that keeps all its nodes. */
    private static final class Grown implements Nodes {

        private final GrowingTree tree = new GrowingTree();
        private final Map<String, Hash> nodes = new HashMap<>();

        static Grown to(int size) {
            Grown grown = new Grown();
            leaves(size).forEach(grown::append);
            return grown;
        }

        void append(byte[] data) {
            for (Node node : tree.append(MerkleTree.leaf(data))) {
                nodes.put(node.level() + "/" + node.index(), node.hash());
            }
        }

        @Override
        public Hash hash(int level, long index) {
            Hash hash = nodes.get(level + "/" + index);
            if (hash == null) {
                throw new IllegalStateException("No node " + level + "/" + index);
            }
            return hash;
        }
    }

    /** RFC 9162, 2.1.1 to 2.1.4, word for word over lists, slow and without any of the code under test. */
    private static final class ByTheDefinition {

        static byte[] root(List<byte[]> leaves) {
            if (leaves.isEmpty()) {
                return sha256();
            }
            if (leaves.size() == 1) {
                return sha256(new byte[] {0}, leaves.get(0));
            }
            int k = split(leaves.size());
            return sha256(new byte[] {1}, root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
        }

        static List<byte[]> path(int m, List<byte[]> leaves) {
            if (leaves.size() == 1) {
                return new ArrayList<>();
            }
            int k = split(leaves.size());
            List<byte[]> path;
            if (m < k) {
                path = path(m, leaves.subList(0, k));
                path.add(root(leaves.subList(k, leaves.size())));
            } else {
                path = path(m - k, leaves.subList(k, leaves.size()));
                path.add(root(leaves.subList(0, k)));
            }
            return path;
        }

        static List<byte[]> proof(int m, List<byte[]> leaves) {
            return subproof(m, leaves, true);
        }

        private static List<byte[]> subproof(int m, List<byte[]> leaves, boolean b) {
            if (m == leaves.size()) {
                return new ArrayList<>(b ? List.<byte[]>of() : List.<byte[]>of(root(leaves)));
            }
            int k = split(leaves.size());
            List<byte[]> proof;
            if (m <= k) {
                proof = subproof(m, leaves.subList(0, k), b);
                proof.add(root(leaves.subList(k, leaves.size())));
            } else {
                proof = subproof(m - k, leaves.subList(k, leaves.size()), false);
                proof.add(root(leaves.subList(0, k)));
            }
            return proof;
        }

        private static int split(int n) {
            int k = 1;
            while (k * 2 < n) {
                k *= 2;
            }
            return k;
        }

        private static byte[] sha256(byte[]... parts) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                for (byte[] part : parts) {
                    digest.update(part);
                }
                return digest.digest();
            } catch (NoSuchAlgorithmException e) {
                throw new AssertionError(e);
            }
        }
    }
}
