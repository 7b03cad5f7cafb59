package jp.todoke.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.todoke.ledger.domain.LedgerEvent;
import jp.todoke.ledger.domain.MerkleTree;
import jp.todoke.ledger.domain.SignedHead;
import jp.todoke.ledger.persistence.LedgerTables;
import jp.todoke.ledger.persistence.Sealer;

/**
 * The ledger's face: where an act stands in it. To be called from inside a use case (it reads in that transaction, with that
 * caller's eyes: an exchange finds its own acts only). Nobody records through it; the gate does.
 */
@ApplicationScoped
public class Ledger {

    private static final System.Logger LOG = System.getLogger(Ledger.class.getName());

    @Inject
    LedgerTables tables;

    @Inject
    Sealer sealer;

    /**
     * The place of the event that says the act was done on the subject; of several, the first. Where it is still waiting,
     * it is sealed at once (at most 15 seconds).
     *
     * @param act simple name of the use case, such as {@code SubmitFiling}
     * @param subject what that use case named as its subject
     * @return empty where there is no such event that the caller may see, or it cannot be sealed just now
     */
    public Optional<LedgerPlace> place(String act, String subject) {
        return tables.event(act, subject).flatMap(this::place);
    }

    private Optional<LedgerPlace> place(LedgerEvent event) {
        Optional<Long> index = tables.leafIndex(event.id());
        if (index.isEmpty()) {
            try {
                sealer.sealNow();
            } catch (IllegalStateException e) {
                LOG.log(System.Logger.Level.WARNING, "event " + event.id() + " has no place yet", e);
                return Optional.empty();
            }
            index = tables.leafIndex(event.id());
        }
        return index.map(at -> {
            SignedHead head = tables.headOver(at).orElseThrow();
            return LedgerPlace.of(event, at, MerkleTree.inclusionProof(tables.nodes(), at, head.size()), head);
        });
    }
}
