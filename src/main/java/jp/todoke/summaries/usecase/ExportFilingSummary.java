package jp.todoke.summaries.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import jp.todoke.filing.Receipt;
import jp.todoke.filing.ReceivedFiling;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;
import jp.todoke.platform.text.Texts;
import jp.todoke.summaries.domain.CaseDecision;
import jp.todoke.summaries.domain.CaseNote;
import jp.todoke.summaries.domain.FilingDocument;
import jp.todoke.summaries.domain.TriagePart;
import jp.todoke.triage.CaseDetails;
import jp.todoke.triage.Triage;

/** The authority exports one filing with its own work on it. */
@UseCase
@ApplicationScoped
public class ExportFilingSummary {
    @Inject
    Gathering gathering;

    @Inject
    Triage triage;

    @Inject
    CurrentCaller caller;

    @Permitted(Permission.EXPORT_FILING_SUMMARY)
    public FilingDocument of(@Subject String receiptNo, Locale locale) {
        ReceivedFiling filing = gathering.received(receiptNo);
        Receipt receipt = filing.receipt();
        return new FilingDocument(
                receipt.number().value(),
                receipt.receivedAt(),
                receipt.contentHash(),
                gathering.printedPlaceOf(receipt),
                gathering.nameOf(receipt.exchange(), locale),
                receipt.exchange().value(),
                gathering.sections(filing, locale),
                triage.ofReceipt(receipt.number().value(), caller.get())
                        .map(details -> part(details, Texts.of(locale)))
                        .orElse(null),
                gathering.exported());
    }

    private static TriagePart part(CaseDetails details, Texts texts) {
        jp.todoke.triage.CaseDecision decided = details.decision();
        return new TriagePart(
                texts.get(details.state().key()),
                details.assigneeName(),
                details.notes().stream()
                        .map(note -> new CaseNote(note.at(), note.authorName(), note.text()))
                        .toList(),
                decided == null
                        ? null
                        : new CaseDecision(
                                texts.get(decided.outcome().key()),
                                decided.reason(),
                                decided.deciderName(),
                                decided.at()));
    }
}
