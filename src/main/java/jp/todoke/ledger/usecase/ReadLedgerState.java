package jp.todoke.ledger.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.todoke.ledger.domain.LedgerState;
import jp.todoke.ledger.persistence.LedgerTables;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.UseCase;

/** An auditor looks at where the ledger stands, before verifying it. */
@UseCase
@ApplicationScoped
public class ReadLedgerState {

    @Inject
    LedgerTables tables;

    /** Its last head as it is stored, nothing verified. */
    @Permitted(Permission.VERIFY_LEDGER)
    public LedgerState state() {
        return tables.state();
    }
}
