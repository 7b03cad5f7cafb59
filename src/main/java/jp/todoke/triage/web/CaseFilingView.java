package jp.todoke.triage.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.todoke.exchanges.Exchange;
import jp.todoke.filing.ContentDifference;
import jp.todoke.filing.ContentSheet;
import jp.todoke.filing.Receipt;
import jp.todoke.filing.ReceivedFiling;
import jp.todoke.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** What was filed, for the request that shows it: content never waits in a session. */
@Named("caseFilingView")
@RequestScoped
public class CaseFilingView {
    @Inject
    Language language;

    private @Nullable ReceivedFiling filing;
    private @Nullable Exchange exchange;
    private @Nullable ContentDifference difference;
    private ContentSheet sheet = ContentSheet.EMPTY;

    void show(ReceivedFiling received, Exchange filer, @Nullable ReceivedFiling prior) {
        filing = received;
        difference = prior == null || !received.filingKind().equals("CORRECTION")
                ? null
                : ContentDifference.between(prior.content(), received.content(), language.getLocale());
        exchange = filer;
        sheet = ContentSheet.of(received.content(), language.getLocale());
    }

    public ContentSheet getSheet() {
        return sheet;
    }

    /** What a correction changes of the filing before; null where the filing corrects none. */
    public @Nullable ContentDifference getDifference() {
        return difference;
    }

    public @Nullable Receipt getReceipt() {
        return filing == null ? null : filing.receipt();
    }

    public String getExchangeName() {
        return exchange == null ? "" : language.pick(exchange.nameJa(), exchange.nameEn());
    }

    public String getExchangeId() {
        return exchange == null ? "" : exchange.id().value();
    }
}
