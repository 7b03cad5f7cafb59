package jp.todoke.triage.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.todoke.exchanges.Exchange;
import jp.todoke.exchanges.Exchanges;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.ReceivedFiling;
import jp.todoke.filing.ReceivedFilings;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;
import jp.todoke.triage.CaseDetails;
import jp.todoke.triage.domain.Case;
import jp.todoke.triage.persistence.Cases;

/** A person of the authority reads a filing and its case. Reading is an act: the ledger has who read which receipt. */
@UseCase
@ApplicationScoped
public class OpenCase {
    private static final String NONE = "triage.refusal.noSuchCase";

    @Inject
    Cases cases;

    @Inject
    ReceivedFilings filings;

    @Inject
    Exchanges exchanges;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    /**
     * A case and what was filed.
     *
     * @param exchange who filed
     */
    public record OpenedCase(CaseDetails details, ReceivedFiling filing, Exchange exchange) {}

    /** The case with the whole content of its filing. */
    @Permitted(Permission.READ_CASE)
    public OpenedCase open(@Subject String receipt) {
        Case found = find(receipt);
        ReceivedFiling filing = filings.byId(new FilingId(found.filing())).orElseThrow(() -> Refusal.notFound(NONE));
        Exchange exchange = exchanges.byId(filing.receipt().exchange()).orElseThrow(() -> Refusal.notFound(NONE));
        act.tell("part", "filing");
        return new OpenedCase(cases.details(found, caller.get()), filing, exchange);
    }

    /** The case alone, as it stands now. */
    @Permitted(Permission.READ_CASE)
    public CaseDetails again(@Subject String receipt) {
        act.tell("part", "case");
        return cases.details(find(receipt), caller.get());
    }

    private Case find(String receipt) {
        return cases.ofReceipt(receipt).orElseThrow(() -> Refusal.notFound(NONE));
    }
}
