package jp.todoke.ledger.domain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes a ledger from its events and compares everything that was kept or signed on the way: leaves, nodes, roots,
 * links and signatures. It stops at the first fault.
 *
 * <p>What betrays a change, from near to far: the leaf hash beside the event, the stored nodes above it, the signed root.
 * Whoever alters an event with the rights of the database's owner can alter the first two as well, but not the third
 * without the signing key; then the fault is known only to lie in the range of one head, and says so.
 */
public final class Verification {

    /** From here on an event counts as sealed late. Far above the longest transaction and the sealer's interval. */
    static final Duration LATE = Duration.ofHours(1);

    private final LedgerSource source;
    private final VerificationKeys keys;
    private final @Nullable SignedHead witness;

    private final GrowingTree tree = new GrowingTree();
    private @Nullable SignedHead last;
    private long heads;
    private long late;

    private Verification(LedgerSource source, VerificationKeys keys, @Nullable SignedHead witness) {
        this.source = source;
        this.keys = keys;
        this.witness = witness;
    }

    /**
     * Verifies a ledger from its first event to its last head.
     *
     * @param keys the public keys to believe
     * @param witness a head that this ledger is known to have had, kept where its owner could not reach it; or null. Without
     *     one, a ledger cut off behind one of its heads cannot be told from a younger one
     * @throws UnreadableLedger when the source has not the form of a ledger
     */
    public static Verdict of(LedgerSource source, VerificationKeys keys, @Nullable SignedHead witness) {
        return new Verification(source, keys, witness).run();
    }

    private Verdict run() {
        for (SealedBatch batch = source.next(); batch != null; batch = source.next()) {
            long before = tree.size();
            Fault fault = check(batch);
            if (fault != null) {
                long sound = fault.firstLeaf() == null ? before : Math.min(fault.firstLeaf(), tree.size());
                return new Verdict(sound, heads, last, fault, 0, late);
            }
            last = batch.head();
            heads++;
        }
        LedgerSource.Remainder remainder = source.remainder();
        Fault fault = checkEnd(remainder);
        return new Verdict(tree.size(), heads, last, fault, remainder.waiting(), late);
    }

    private @Nullable Fault check(SealedBatch batch) {
        SignedHead head = batch.head();
        long first = tree.size();
        if (batch.leaves().isEmpty() || head.size() <= first) {
            boolean gone = head.size() > first && keys.verify(head);
            Fault.Kind kind = gone ? Fault.Kind.EVENT_MISSING : Fault.Kind.HEAD_CHANGED;
            return new Fault(kind, first, first, null, head.size());
        }
        Suspicion suspicion = new Suspicion(batch, tree);
        for (int i = 0; i < batch.leaves().size(); i++) {
            if (!suspicion.append(i)) {
                break;
            }
        }
        late += suspicion.late();
        boolean signed = keys.verify(head);
        boolean whole = tree.size() == head.size();
        boolean reproduced = whole && tree.root().equals(head.root());
        Fault found = suspicion.fault(head, signed && reproduced);
        if (found != null) {
            return found;
        }
        long firstId = batch.leaves().get(0).eventId();
        Fault.Kind broken = null;
        if (!keys.knows(head.keyId())) {
            broken = Fault.Kind.HEAD_KEY_UNKNOWN;
        } else if (!signed) {
            broken = Fault.Kind.HEAD_CHANGED;
        } else if (head.previousSize() > first) {
            broken = Fault.Kind.HEAD_MISSING;
        } else if (!follows(head)) {
            broken = Fault.Kind.HEAD_UNLINKED;
        } else if (!whole) {
            return new Fault(Fault.Kind.EVENT_MISSING, tree.size(), tree.size(), null, head.size());
        } else if (!reproduced) {
            // Event, leaf hash and all nodes agree with each other, only the signature knows better.
            broken = Fault.Kind.EVENT_CHANGED;
        } else if (contradictsWitness(head, first)) {
            broken = Fault.Kind.HEAD_MISSING;
        }
        if (broken == null) {
            return null;
        }
        long end = broken == Fault.Kind.HEAD_MISSING && head.previousSize() > first ? head.previousSize() : head.size();
        return new Fault(broken, first, end - 1, firstId, head.size());
    }

    private boolean follows(SignedHead head) {
        if (last == null) {
            return head.previousSize() == 0 && head.previous() == null;
        }
        return head.previousSize() == last.size() && last.identity().equals(head.previous());
    }

    /** Whether this ledger passes the size of the remembered head without having that head. */
    private boolean contradictsWitness(SignedHead head, long first) {
        return witness != null
                && witness.size() > first
                && witness.size() <= head.size()
                && !witness.identity().equals(head.identity());
    }

    private @Nullable Fault checkEnd(LedgerSource.Remainder remainder) {
        if (!remainder.beyond().isEmpty()) {
            SealedLeaf leaf = remainder.beyond().get(0);
            return new Fault(Fault.Kind.EVENT_ADDED, leaf.index(), leaf.index(), leaf.eventId(), null);
        }
        if (witness != null && witness.size() > tree.size()) {
            return new Fault(Fault.Kind.TAIL_MISSING, tree.size(), tree.size(), null, witness.size());
        }
        if (!remainder.intruders().isEmpty()) {
            return new Fault(
                    Fault.Kind.EVENT_ADDED, null, null, remainder.intruders().get(0), null);
        }
        return null;
    }
}
