package jp.todoke.summaries.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import jp.todoke.filing.Receipt;
import jp.todoke.ledger.LedgerPlace;
import jp.todoke.ledger.PublicPage;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;
import jp.todoke.platform.json.Json;
import jp.todoke.platform.text.Texts;
import jp.todoke.summaries.domain.Attachment;
import jp.todoke.summaries.domain.ReceiptDocument;

/** An exchange takes the receipt of a filing of its own as a document. */
@UseCase
@ApplicationScoped
public class PrintReceipt {
    @Inject
    Gathering gathering;

    @Permitted(Permission.READ_OWN_FILINGS)
    public ReceiptDocument of(@Subject String receiptNo, Locale locale) {
        Receipt receipt = gathering.own(receiptNo).receipt();
        Optional<LedgerPlace> place = gathering.placeOf(receipt);
        return new ReceiptDocument(
                receipt.number().value(),
                receipt.receivedAt(),
                receipt.contentHash(),
                place.map(Gathering::printed).orElse(null),
                place.map(proof -> PublicPage.of(proof.inclusion().leafHash())).orElse(null),
                gathering.nameOf(receipt.exchange(), locale),
                receipt.exchange().value(),
                receipt.entityReference(),
                receipt.preparedBy(),
                receipt.approvedBy(),
                place.stream()
                        .map(proof -> new Attachment(
                                "ledger-place.json",
                                "application/json",
                                Texts.of(locale).get("summaries.receipt.attachment"),
                                Json.write(proof)))
                        .toList());
    }
}
