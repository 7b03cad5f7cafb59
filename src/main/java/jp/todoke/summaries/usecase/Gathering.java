package jp.todoke.summaries.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.todoke.exchanges.Exchange;
import jp.todoke.exchanges.ExchangeId;
import jp.todoke.exchanges.Exchanges;
import jp.todoke.filing.Receipt;
import jp.todoke.filing.ReceiptNumber;
import jp.todoke.filing.ReceivedFiling;
import jp.todoke.filing.ReceivedFilings;
import jp.todoke.ledger.Inclusion;
import jp.todoke.ledger.Ledger;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.summaries.domain.Exported;
import jp.todoke.summaries.domain.LedgerPlace;
import jp.todoke.summaries.domain.Section;
import org.jspecify.annotations.Nullable;

/** What several documents show: a received filing, its sender, its place in the ledger. For use cases, in their transaction. */
@ApplicationScoped
class Gathering {
    @Inject
    ReceivedFilings filings;

    @Inject
    Exchanges exchanges;

    @Inject
    Ledger ledger;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** The filing of a receipt number that this caller may see. */
    ReceivedFiling received(String receiptNo) {
        return ReceiptNumber.read(receiptNo)
                .flatMap(filings::byNumber)
                .orElseThrow(() -> Refusal.notFound("platform.refusal.notFound"));
    }

    /** The filing of a receipt number, if it is the calling exchange's own. */
    ReceivedFiling own(String receiptNo) {
        ReceivedFiling filing = received(receiptNo);
        if (!filing.receipt().exchange().value().equals(caller.get().exchange())) {
            throw Refusal.notFound("platform.refusal.notFound");
        }
        return filing;
    }

    String nameOf(ExchangeId id, Locale locale) {
        Optional<Exchange> exchange = exchanges.byId(id);
        return exchange.map(found -> locale.getLanguage().equals("en") ? found.nameEn() : found.nameJa())
                .orElse(id.value());
    }

    /** Empty while the sealer has not reached it. */
    Optional<jp.todoke.ledger.LedgerPlace> placeOf(Receipt receipt) {
        return ledger.place("SubmitFiling", receipt.number().value());
    }

    /** The place as documents show it; null while the sealer has not reached it. */
    @Nullable
    LedgerPlace printedPlaceOf(Receipt receipt) {
        return placeOf(receipt).map(Gathering::printed).orElse(null);
    }

    static LedgerPlace printed(jp.todoke.ledger.LedgerPlace place) {
        Inclusion inclusion = place.inclusion();
        return new LedgerPlace(
                inclusion.leafIndex(),
                inclusion.treeSize(),
                inclusion.leafHash(),
                inclusion.rootHash(),
                inclusion.keyId(),
                inclusion.sealedAt(),
                inclusion.signature(),
                inclusion.proof());
    }

    Exported exported() {
        return new Exported(caller.get().displayName(), clock.instant());
    }

    /** What was filed, as sections of a document; before it, in a correction, what it changes. */
    List<Section> sections(ReceivedFiling filing, Locale locale) {
        List<Section> sections = new ArrayList<>();
        corrected(filing)
                .ifPresent(prior -> sections.add(
                        Changes.between(prior.receipt().number(), prior.content(), filing.content(), locale)));
        sections.addAll(ContentSections.of(filing.content(), locale));
        return sections;
    }

    private Optional<ReceivedFiling> corrected(ReceivedFiling filing) {
        return Optional.ofNullable(filing.content().priorReceiptNo())
                .filter(number -> filing.filingKind().equals("CORRECTION"))
                .flatMap(ReceiptNumber::read)
                .flatMap(filings::byNumber);
    }
}
