package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.Receipt;
import jp.todoke.filing.ReceivedFiling;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;

/** An exchange reads the receipt of a filing of its own. */
@UseCase
@ApplicationScoped
public class ReadReceipt {
    @Inject
    Own own;

    @Permitted(Permission.READ_OWN_FILINGS)
    public Receipt byNumber(@Subject String receiptNo) {
        return own.received(receiptNo).receipt();
    }

    @Permitted(Permission.READ_OWN_FILINGS)
    public Receipt of(@Subject FilingId id) {
        return own.versions
                .byFiling(own.filing(id).id())
                .map(ReceivedFiling::receipt)
                .orElseThrow(() -> Refusal.notFound("platform.refusal.notFound"));
    }
}
