package jp.todoke.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the verification says of signed heads: changed, gone, unlinked, signed by a stranger, cut off at the end. */
class VerificationOfHeadsTest {
    private final MadeLedger ledger = MadeLedger.of(3, 1, 7, 2, 10);

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
            assertThat(ledger.fault(ledger.keys())).isEqualTo(new Fault(Fault.Kind.HEAD_CHANGED, 4L, 10L, 5L, 11L));
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
        assertThat(ledger.fault(ledger.keys()))
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
        assertThat(ledger.fault(ledger.keys()).kind()).isEqualTo(Fault.Kind.HEAD_UNLINKED);
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

    private static SignedHead head(long size, Hash root, SignedHead other) {
        return new SignedHead(
                size, root, other.previousSize(), other.previous(), other.sealedAt(), other.keyId(), other.signature());
    }
}
