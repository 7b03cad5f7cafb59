package jp.todoke.summaries.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import jp.todoke.filing.Receipt;
import jp.todoke.filing.ReceivedFiling;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;
import jp.todoke.summaries.domain.ReceiptDocument;

/** An exchange takes the receipt of a filing of its own as a document. */
@UseCase
@ApplicationScoped
public class PrintReceipt {
    @Inject
    Gathering gathering;

    @Permitted(Permission.READ_OWN_FILINGS)
    public ReceiptDocument of(@Subject String receiptNo, Locale locale) {
        ReceivedFiling filing = gathering.own(receiptNo);
        Receipt receipt = filing.receipt();
        return new ReceiptDocument(
                receipt.number().value(),
                receipt.receivedAt(),
                receipt.contentHash(),
                gathering.placeOf(filing),
                gathering.nameOf(receipt.exchange(), locale),
                receipt.exchange().value(),
                receipt.entityReference(),
                receipt.preparedBy(),
                receipt.approvedBy());
    }
}
