package jp.todoke.ledger.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.todoke.ledger.Ledger;
import jp.todoke.ledger.LedgerPlace;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;

/** The holder of a receipt, or the authority, asks for the place in the ledger of what was filed or acknowledged. */
@UseCase
@ApplicationScoped
public class ReadLedgerPlace {

    @Inject
    Ledger ledger;

    @Inject
    CurrentAct current;

    /** The place of the first such act on the subject; empty where the caller's side knows of none. */
    @Permitted({
        Permission.READ_OWN_FILINGS,
        Permission.READ_NOTICES,
        Permission.READ_CASE,
        Permission.READ_BOARD,
        Permission.READ_LEDGER
    })
    public Optional<LedgerPlace> of(@Subject String subject, String act) {
        current.tell("askedAct", act);
        return ledger.place(act, subject);
    }
}
