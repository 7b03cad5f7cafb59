package jp.todoke.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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
            for (LedgerEvent changed : changes(event(index))) {
                MadeLedger forged = copy();
                SealedLeaf leaf = forged.leaf(index);
                forged.replace(index, new SealedLeaf(index, leaf.eventId(), leaf.hash(), changed, true));
                assertThat(fault(forged)).isEqualTo(at(Fault.Kind.EVENT_CHANGED, index, leaf.eventId(), forged));
            }
        }
    }

    @Test
    void aChangeWithALeafHashToMatchNamesThatEvent() {
        for (long index = 0; index < 23; index++) {
            MadeLedger forged = copy();
            LedgerEvent changed = changes(event(index)).get(0);
            forged.replace(index, new SealedLeaf(index, changed.id(), changed.leaf(), changed, true));
            assertThat(fault(forged)).isEqualTo(at(Fault.Kind.EVENT_CHANGED, index, changed.id(), forged));
        }
    }

    @Test
    void aChangeWithLeafHashAndLeafNodeToMatchNamesThePairItLiesIn() {
        MadeLedger forged = copy();
        LedgerEvent changed = changes(event(7)).get(0);
        forged.replace(7, new SealedLeaf(7, changed.id(), changed.leaf(), changed, true));
        forged.replace(new Node(0, 7, changed.leaf()));
        Fault fault = fault(forged);
        assertThat(fault.kind()).isEqualTo(Fault.Kind.EVENT_CHANGED);
        assertThat(fault.firstLeaf()).isEqualTo(6);
        assertThat(fault.lastLeaf()).isEqualTo(7);
    }

    @Test
    void aChangeWithAllTracesToMatchIsBetrayedByTheSignedHeadOfItsRange() {
        for (long index = 0; index < 23; index++) {
            MadeLedger forged = copy();
            LedgerEvent changed = changes(event(index)).get(0);
            forged.replace(index, new SealedLeaf(index, changed.id(), changed.leaf(), changed, true));
            GrowingTree tree = new GrowingTree();
            for (long i = 0; i < 23; i++) {
                tree.append(Objects.requireNonNull(forged.leaf(i).hash())).forEach(forged::replace);
            }
            int batch = forged.find(index)[0];
            SealedBatch sealed = forged.batches.get(batch);
            long first = sealed.leaves().get(0).index();
            assertThat(fault(forged))
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
                            changes(event(index)).get(0),
                            true));
        }
        assertThat(fault(ledger).firstLeaf()).isEqualTo(5);
    }

    @Test
    void aDeletedEventIsMissing() {
        for (long index = 0; index < 23; index++) {
            MadeLedger forged = copy();
            SealedLeaf leaf = forged.leaf(index);
            forged.replace(index, new SealedLeaf(index, leaf.eventId(), leaf.hash(), null, true));
            assertThat(fault(forged)).isEqualTo(at(Fault.Kind.EVENT_MISSING, index, leaf.eventId(), forged));
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
            Fault fault = fault(forged);
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
        Fault fault = fault(ledger);
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
        assertThat(fault(ledger)).isEqualTo(new Fault(Fault.Kind.EVENT_ADDED, 16L, 16L, 900L, 23L));
    }

    @Test
    void aLeafAfterTheLastHeadIsAdded() {
        LedgerEvent invented = MadeLedger.event(900);
        ledger.beyond.add(new SealedLeaf(23, 900, invented.leaf(), invented, true));
        assertThat(fault(ledger)).isEqualTo(new Fault(Fault.Kind.EVENT_ADDED, 23L, 23L, 900L, null));
    }

    @Test
    void anOldEventWithoutALeafIsAdded() {
        ledger.intruders.add(4711L);
        assertThat(fault(ledger)).isEqualTo(new Fault(Fault.Kind.EVENT_ADDED, null, null, 4711L, null));
    }

    @Test
    void aChangedLeafHashBesideATrueEventIsSaidToBeThat() {
        SealedLeaf leaf = ledger.leaf(8);
        ledger.replace(8, new SealedLeaf(8, leaf.eventId(), MerkleTree.EMPTY, leaf.event(), true));
        assertThat(fault(ledger)).isEqualTo(at(Fault.Kind.LEAF_CHANGED, 8, leaf.eventId(), ledger));
    }

    @Test
    void aChangedNodeAboveTrueEventsIsSaidToBeThat() {
        ledger.replace(new Node(2, 1, MerkleTree.EMPTY));
        Fault fault = fault(ledger);
        assertThat(fault.kind()).isEqualTo(Fault.Kind.NODE_CHANGED);
        assertThat(fault.firstLeaf()).isEqualTo(4);
        assertThat(fault.lastLeaf()).isEqualTo(7);
    }

    @Test
    void aChangeOfAnyFieldOfAHeadBreaksIt() {
        SealedBatch batch = ledger.batches.get(2);
        SignedHead head = batch.head();
        SignedHead before = ledger.batches.get(0).head();
        List<SignedHead> forgeries = List.of(
                head(head.size(), before.root(), head),
                new SignedHead(
                        head.size(),
                        head.root(),
                        head.previousSize(),
                        head.previous(),
                        head.sealedAt().plusNanos(1000),
                        head.keyId(),
                        head.signature()),
                new SignedHead(
                        head.size(),
                        head.root(),
                        head.previousSize(),
                        before.identity(),
                        head.sealedAt(),
                        head.keyId(),
                        head.signature()),
                new SignedHead(
                        head.size(),
                        head.root(),
                        head.previousSize(),
                        head.previous(),
                        head.sealedAt(),
                        head.keyId(),
                        before.signature()),
                new SignedHead(
                        head.size(),
                        head.root(),
                        head.previousSize(),
                        head.previous(),
                        head.sealedAt(),
                        head.keyId(),
                        "not Base64!"));
        for (SignedHead forgery : forgeries) {
            ledger.batches.set(2, new SealedBatch(forgery, batch.leaves(), batch.nodes()));
            assertThat(fault(ledger)).isEqualTo(new Fault(Fault.Kind.HEAD_CHANGED, 4L, 10L, 5L, 11L));
        }
    }

    @Test
    void aLedgerSignedAnewWithAnotherKeyIsNotBelieved() {
        MadeLedger other = MadeLedger.of(3, 1);
        Verdict verdict = Verification.of(other.source(), ledger.keys(), null);
        assertThat(verdict.fault()).isEqualTo(new Fault(Fault.Kind.HEAD_KEY_UNKNOWN, 0L, 2L, 1L, 3L));
    }

    @Test
    void aHeadThatIsGoneIsMissed() {
        SealedBatch second = ledger.batches.get(1);
        SealedBatch third = ledger.batches.remove(2);
        SealedBatch fourth = ledger.batches.get(2);
        List<SealedLeaf> leaves = new ArrayList<>(third.leaves());
        leaves.addAll(fourth.leaves());
        List<Node> nodes = new ArrayList<>(third.nodes());
        nodes.addAll(fourth.nodes());
        ledger.batches.set(2, new SealedBatch(fourth.head(), leaves, nodes));
        assertThat(fault(ledger))
                .isEqualTo(new Fault(
                        Fault.Kind.HEAD_MISSING,
                        second.head().size(),
                        third.head().size() - 1,
                        5L,
                        fourth.head().size()));
    }

    @Test
    void aHeadThatDoesNotFollowTheOneBeforeIsUnlinked() {
        MadeLedger shorter = MadeLedger.of(3);
        SealedBatch batch = ledger.batches.get(1);
        SignedHead elsewhere = ledger.key.sign(
                batch.head().size(),
                batch.head().root(),
                shorter.last(),
                batch.head().sealedAt());
        ledger.batches.set(1, new SealedBatch(elsewhere, batch.leaves(), batch.nodes()));
        assertThat(fault(ledger).kind()).isEqualTo(Fault.Kind.HEAD_UNLINKED);
    }

    @Test
    void aLedgerCutOffAtTheEndIsFoundOutByAHeadKeptElsewhere() {
        SignedHead kept = ledger.last();
        ledger.batches.remove(4);
        assertThat(ledger.verify().intact()).isTrue();

        Verdict verdict = Verification.of(ledger.source(), ledger.keys(), kept);
        assertThat(verdict.fault()).isEqualTo(new Fault(Fault.Kind.TAIL_MISSING, 13L, 13L, null, 23L));
    }

    @Test
    void aLedgerRewrittenWithItsOwnKeyIsFoundOutByAHeadKeptElsewhere() {
        SignedHead kept = ledger.batches.get(3).head();
        SealedBatch batch = ledger.batches.get(3);
        SignedHead rewritten = ledger.key.sign(
                13,
                batch.head().root(),
                ledger.batches.get(2).head(),
                batch.head().sealedAt().plusSeconds(1));
        ledger.batches.set(3, new SealedBatch(rewritten, batch.leaves(), batch.nodes()));
        ledger.batches.remove(4);
        ledger.seal(2);

        assertThat(ledger.verify().intact()).isTrue();
        Verdict verdict = Verification.of(ledger.source(), ledger.keys(), kept);
        assertThat(Objects.requireNonNull(verdict.fault()).kind()).isEqualTo(Fault.Kind.HEAD_MISSING);
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

    /** The fault of a ledger signed with this test's key. */
    private Fault fault(MadeLedger forged) {
        return Objects.requireNonNull(
                Verification.of(forged.source(), ledger.keys(), null).fault());
    }

    private static Fault at(Fault.Kind kind, long index, long eventId, MadeLedger forged) {
        return new Fault(
                kind,
                index,
                index,
                eventId,
                forged.batches.get(forged.find(index)[0]).head().size());
    }

    private static SignedHead head(long size, Hash root, SignedHead other) {
        return new SignedHead(
                size, root, other.previousSize(), other.previous(), other.sealedAt(), other.keyId(), other.signature());
    }

    /** The event with each of its fields changed in turn. */
    private static List<LedgerEvent> changes(LedgerEvent e) {
        TreeMap<String, String> details = new TreeMap<>(e.details());
        details.put("kind", "SAR");
        List<LedgerEvent> changes = new ArrayList<>();
        changes.add(with(e, e.act(), "somebody@else.example", e.subject(), e.outcome()));
        changes.add(with(e, "ReadBoard", e.actor(), e.subject(), e.outcome()));
        changes.add(with(e, e.act(), null, e.subject(), e.outcome()));
        changes.add(with(e, e.act(), e.actor(), "", e.outcome()));
        changes.add(with(e, e.act(), e.actor(), null, e.outcome()));
        changes.add(with(e, e.act(), e.actor(), e.subject(), "REFUSED"));
        changes.add(new LedgerEvent(
                e.id(),
                e.occurredAt().plusNanos(1000),
                e.act(),
                e.permission(),
                e.outcome(),
                e.reason(),
                e.actor(),
                e.actorKind(),
                e.exchange(),
                e.subject(),
                e.details(),
                e.channel(),
                e.remoteAddress()));
        changes.add(new LedgerEvent(
                e.id() + 1,
                e.occurredAt(),
                e.act(),
                e.permission(),
                e.outcome(),
                e.reason(),
                e.actor(),
                e.actorKind(),
                e.exchange(),
                e.subject(),
                e.details(),
                e.channel(),
                e.remoteAddress()));
        changes.add(new LedgerEvent(
                e.id(),
                e.occurredAt(),
                e.act(),
                "READ_CASE",
                e.outcome(),
                "some.reason",
                e.actor(),
                "MACHINE",
                "kanto-00902",
                e.subject(),
                details,
                "API",
                null));
        return changes;
    }

    private static LedgerEvent with(
            LedgerEvent e, String act, @Nullable String actor, @Nullable String subject, String outcome) {
        return new LedgerEvent(
                e.id(),
                e.occurredAt(),
                act,
                e.permission(),
                outcome,
                e.reason(),
                actor,
                e.actorKind(),
                e.exchange(),
                subject,
                e.details(),
                e.channel(),
                e.remoteAddress());
    }
}
