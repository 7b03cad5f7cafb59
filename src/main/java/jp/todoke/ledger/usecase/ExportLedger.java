package jp.todoke.ledger.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import jp.todoke.ledger.domain.LedgerCopy;
import jp.todoke.ledger.persistence.LedgerKeys;
import jp.todoke.ledger.persistence.LedgerTables;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.UseCase;

/** An auditor takes a copy of the ledger along, to verify it elsewhere. */
@UseCase
@ApplicationScoped
public class ExportLedger {

    @Inject
    LedgerTables tables;

    /** Writes the sealed ledger as JSON lines; see {@link LedgerCopy}. A copy without its last line is cut off. */
    @Permitted(Permission.VERIFY_LEDGER)
    public void write(OutputStream out) throws IOException {
        LedgerCopy.write(tables.source(), LedgerKeys.ofThePortal().trusted(), out);
    }
}
