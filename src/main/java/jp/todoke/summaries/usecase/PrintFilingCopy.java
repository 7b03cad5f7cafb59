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
import jp.todoke.summaries.domain.FilingDocument;

/** An exchange takes a copy of what it has filed. Nothing of the authority's work is in it. */
@UseCase
@ApplicationScoped
public class PrintFilingCopy {
    @Inject
    Gathering gathering;

    @Permitted(Permission.READ_OWN_FILINGS)
    public FilingDocument of(@Subject String receiptNo, Locale locale) {
        ReceivedFiling filing = gathering.own(receiptNo);
        Receipt receipt = filing.receipt();
        return new FilingDocument(
                receipt.number().value(),
                receipt.receivedAt(),
                receipt.contentHash(),
                gathering.printedPlaceOf(receipt),
                gathering.nameOf(receipt.exchange(), locale),
                receipt.exchange().value(),
                gathering.sections(filing, locale),
                null,
                gathering.exported());
    }
}
