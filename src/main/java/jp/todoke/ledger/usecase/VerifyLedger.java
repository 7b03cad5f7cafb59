package jp.todoke.ledger.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import jp.todoke.ledger.domain.Fault;
import jp.todoke.ledger.domain.LedgerCopy;
import jp.todoke.ledger.domain.SignedHead;
import jp.todoke.ledger.domain.UnreadableLedger;
import jp.todoke.ledger.domain.Verdict;
import jp.todoke.ledger.domain.Verification;
import jp.todoke.ledger.persistence.LedgerKeys;
import jp.todoke.ledger.persistence.LedgerTables;
import jp.todoke.ledger.persistence.Sealer;
import jp.todoke.ledger.persistence.Witness;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.gate.UseCase;
import org.jspecify.annotations.Nullable;

/** An auditor has the ledger, or a copy of it, recomputed from its first event. */
@UseCase
@ApplicationScoped
public class VerifyLedger {

    private static final System.Logger LOG = System.getLogger(VerifyLedger.class.getName());

    @Inject
    LedgerTables tables;

    @Inject
    Sealer sealer;

    @Inject
    CurrentAct act;

    /** Verifies the ledger of this portal against its own keys, and against the last head it remembers. */
    @Permitted(Permission.VERIFY_LEDGER)
    public Verdict verify() {
        try {
            sealer.sealNow();
        } catch (IllegalStateException e) {
            // An altered ledger is not sealed any further; that is for the verification to say.
            LOG.log(System.Logger.Level.WARNING, "verified without sealing first", e);
        }
        // Before the first row is read: the sealer may go on meanwhile.
        @Nullable SignedHead witness = Witness.ofThePortal().head().orElse(null);
        try {
            return told(
                    Verification.of(tables.source(), LedgerKeys.ofThePortal().trusted(), witness));
        } catch (UnreadableLedger e) {
            LOG.log(System.Logger.Level.ERROR, "the ledger's tables do not have their form", e);
            throw Refusal.conflict("ledger.refusal.unreadable");
        }
    }

    /**
     * Verifies a copy, as {@link ExportLedger} makes them, against the keys of this portal.
     *
     * @throws Refusal (422) when it is not a copy; the argument says where and why, in English
     */
    @Permitted(Permission.VERIFY_LEDGER)
    public Verdict verifyCopy(InputStream copy) {
        act.about("copy");
        try {
            return told(Verification.of(
                    LedgerCopy.read(copy), LedgerKeys.ofThePortal().trusted(), null));
        } catch (UnreadableLedger e) {
            throw Refusal.invalid("ledger.refusal.noCopy", String.valueOf(e.getMessage()));
        }
    }

    private Verdict told(Verdict verdict) {
        act.tell("events", verdict.events());
        act.tell("heads", verdict.heads());
        @Nullable Fault fault = verdict.fault();
        act.tell("verdict", fault == null ? "INTACT" : fault.kind());
        if (fault != null && fault.firstLeaf() != null) {
            act.tell("firstBadLeaf", fault.firstLeaf());
        }
        return verdict;
    }
}
