package jp.todoke.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the verification says of events, their leaves and the nodes above them; {@link VerificationOfHeadsTest} has the heads. */
class VerificationTest {

    private final MadeLedger ledger = MadeLedger.of(3, 1, 7, 2, 10);

    @Test
    void anHonestLedgerIsIntact() {
        Verdict verdict = ledger.verify();
        assertThat(verdict.intact()).isTrue();
        assertThat(verdict.events()).isEqualTo(23);
        assertThat(verdict.heads()).isEqualTo(5);
        assertThat(verdict.last()).isEqualTo(ledger.last());
        assertThat(verdict.late()).isZero();
    }

    @Test
    void anEmptyLedgerIsIntact() {
        assertThat(new MadeLedger().verify()).isEqualTo(new Verdict(0, 0, null, null, 0, 0));
    }

    @Test
    void aChangeOfAnyFieldOfAnyEventNamesThatEvent() {
        for (long index = 0; index < 23; index++) {
            for (LedgerEvent changed : ChangedEvent.everyWay(event(index))) {
                MadeLedger forged = copy();
                SealedLeaf leaf = forged.leaf(index);
                forged.replace(index, new SealedLeaf(index, leaf.eventId(), leaf.hash(), changed, true));
                assertThat(forged.fault(ledger.keys()))
                        .isEqualTo(at(Fault.Kind.EVENT_CHANGED, index, leaf.eventId(), forged));
            }
        }
    }

    @Test
    void aChangeWithALeafHashToMatchNamesThatEvent() {
        for (long index = 0; index < 23; index++) {
            MadeLedger forged = copy();
            LedgerEvent changed = ChangedEvent.everyWay(event(index)).get(0);
            forged.replace(index, new SealedLeaf(index, changed.id(), changed.leaf(), changed, true));
            assertThat(forged.fault(ledger.keys()))
                    .isEqualTo(at(Fault.Kind.EVENT_CHANGED, index, changed.id(), forged));
        }
    }

    @Test
    void aChangeWithLeafHashAndLeafNodeToMatchNamesThePairItLiesIn() {
        MadeLedger forged = copy();
        LedgerEvent changed = ChangedEvent.everyWay(event(7)).get(0);
        forged.replace(7, new SealedLeaf(7, changed.id(), changed.leaf(), changed, true));
        forged.replace(new Node(0, 7, changed.leaf()));
        Fault fault = forged.fault(ledger.keys());
        assertThat(fault.kind()).isEqualTo(Fault.Kind.EVENT_CHANGED);
        assertThat(fault.firstLeaf()).isEqualTo(6);
        assertThat(fault.lastLeaf()).isEqualTo(7);
    }

    @Test
    void aChangeWithAllTracesToMatchIsBetrayedByTheSignedHeadOfItsRange() {
        for (long index = 0; index < 23; index++) {
            MadeLedger forged = copy();
            LedgerEvent changed = ChangedEvent.everyWay(event(index)).get(0);
            forged.replace(index, new SealedLeaf(index, changed.id(), changed.leaf(), changed, true));
            GrowingTree tree = new GrowingTree();
            for (long i = 0; i < 23; i++) {
                tree.append(Objects.requireNonNull(forged.leaf(i).hash())).forEach(forged::replace);
            }
            int batch = forged.find(index)[0];
            SealedBatch sealed = forged.batches.get(batch);
            long first = sealed.leaves().get(0).index();
            assertThat(forged.fault(ledger.keys()))
                    .isEqualTo(new Fault(
                            Fault.Kind.EVENT_CHANGED,
                            first,
                            sealed.head().size() - 1,
                            first + 1,
                            sealed.head().size()));
        }
    }

    @Test
    void twoChangesNameTheFirst() {
        for (long index : List.of(17L, 5L)) {
            SealedLeaf leaf = ledger.leaf(index);
            ledger.replace(
                    index,
                    new SealedLeaf(
                            index,
                            leaf.eventId(),
                            leaf.hash(),
                            ChangedEvent.everyWay(event(index)).get(0),
                            true));
        }
        assertThat(ledger.fault(ledger.keys()).firstLeaf()).isEqualTo(5);
    }

    @Test
    void aDeletedEventIsMissing() {
        for (long index = 0; index < 23; index++) {
            MadeLedger forged = copy();
            SealedLeaf leaf = forged.leaf(index);
            forged.replace(index, new SealedLeaf(index, leaf.eventId(), leaf.hash(), null, true));
            assertThat(forged.fault(ledger.keys()))
                    .isEqualTo(at(Fault.Kind.EVENT_MISSING, index, leaf.eventId(), forged));
        }
    }

    @Test
    void aDeletedEventWhoseLeafIsGoneTooIsMissing() {
        for (long index = 0; index < 23; index++) {
            MadeLedger forged = copy();
            int[] at = forged.find(index);
            SealedBatch batch = forged.batches.get(at[0]);
            List<SealedLeaf> rest = new ArrayList<>(batch.leaves());
            rest.remove(at[1]);
            forged.batches.set(at[0], new SealedBatch(batch.head(), rest, batch.nodes()));
            Fault fault = forged.fault(ledger.keys());
            assertThat(fault.kind()).isEqualTo(Fault.Kind.EVENT_MISSING);
            assertThat(fault.firstLeaf()).isEqualTo(index);
        }
    }

    @Test
    void aDeletedEventOverWhichTheRestWasMovedTogetherIsMissing() {
        SealedBatch batch = ledger.batches.get(4);
        List<SealedLeaf> moved = new ArrayList<>();
        for (SealedLeaf leaf : batch.leaves()) {
            if (leaf.index() != 15) {
                moved.add(new SealedLeaf(13 + moved.size(), leaf.eventId(), leaf.hash(), leaf.event(), true));
            }
        }
        ledger.batches.set(4, new SealedBatch(batch.head(), moved, batch.nodes()));
        Fault fault = ledger.fault(ledger.keys());
        assertThat(fault.kind()).isEqualTo(Fault.Kind.EVENT_MISSING);
        assertThat(fault.firstLeaf()).isEqualTo(15);
    }

    @Test
    void anEventPutBetweenOthersIsAdded() {
        SealedBatch batch = ledger.batches.get(4);
        LedgerEvent invented = MadeLedger.event(900);
        List<SealedLeaf> moved = new ArrayList<>();
        for (SealedLeaf leaf : batch.leaves()) {
            if (leaf.index() == 16) {
                moved.add(new SealedLeaf(16, 900, invented.leaf(), invented, true));
            }
            moved.add(new SealedLeaf(13 + moved.size(), leaf.eventId(), leaf.hash(), leaf.event(), true));
        }
        ledger.batches.set(4, new SealedBatch(batch.head(), moved, batch.nodes()));
        assertThat(ledger.fault(ledger.keys())).isEqualTo(new Fault(Fault.Kind.EVENT_ADDED, 16L, 16L, 900L, 23L));
    }

    @Test
    void aLeafAfterTheLastHeadIsAdded() {
        LedgerEvent invented = MadeLedger.event(900);
        ledger.beyond.add(new SealedLeaf(23, 900, invented.leaf(), invented, true));
        assertThat(ledger.fault(ledger.keys())).isEqualTo(new Fault(Fault.Kind.EVENT_ADDED, 23L, 23L, 900L, null));
    }

    @Test
    void anOldEventWithoutALeafIsAdded() {
        ledger.intruders.add(4711L);
        assertThat(ledger.fault(ledger.keys())).isEqualTo(new Fault(Fault.Kind.EVENT_ADDED, null, null, 4711L, null));
    }

    @Test
    void aChangedLeafHashBesideATrueEventIsSaidToBeThat() {
        SealedLeaf leaf = ledger.leaf(8);
        ledger.replace(8, new SealedLeaf(8, leaf.eventId(), MerkleTree.EMPTY, leaf.event(), true));
        assertThat(ledger.fault(ledger.keys())).isEqualTo(at(Fault.Kind.LEAF_CHANGED, 8, leaf.eventId(), ledger));
    }

    @Test
    void aChangedNodeAboveTrueEventsIsSaidToBeThat() {
        ledger.replace(new Node(2, 1, MerkleTree.EMPTY));
        Fault fault = ledger.fault(ledger.keys());
        assertThat(fault.kind()).isEqualTo(Fault.Kind.NODE_CHANGED);
        assertThat(fault.firstLeaf()).isEqualTo(4);
        assertThat(fault.lastLeaf()).isEqualTo(7);
    }

    @Test
    void anEventThatSaysToBeMuchOlderThanItsHeadIsCounted() {
        MadeLedger slow = MadeLedger.of(2);
        LedgerEvent old = MadeLedger.event(3);
        SealedBatch batch = Sealing.seal(
                slow.last(),
                slow::node,
                List.of(old),
                slow.key,
                old.occurredAt().plus(Duration.ofDays(1)));
        slow.batches.add(batch);
        assertThat(slow.verify().intact()).isTrue();
        assertThat(slow.verify().late()).isEqualTo(1);
    }

    @Test
    void nothingIsSealedOnAlteredNodes() {
        Nodes altered = (level, index) -> MerkleTree.EMPTY;
        assertThatThrownBy(() -> Sealing.seal(
                        ledger.last(), altered, List.of(MadeLedger.event(24)), ledger.key, MadeLedger.START))
                .isInstanceOf(UnreadableLedger.class);
    }

    private MadeLedger copy() {
        MadeLedger copy = new MadeLedger();
        copy.batches.addAll(ledger.batches);
        return copy;
    }

    private LedgerEvent event(long index) {
        return Objects.requireNonNull(ledger.leaf(index).event());
    }

    private static Fault at(Fault.Kind kind, long index, long eventId, MadeLedger forged) {
        return new Fault(
                kind,
                index,
                index,
                eventId,
                forged.batches.get(forged.find(index)[0]).head().size());
    }
}
