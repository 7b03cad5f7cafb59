package jp.todoke.triage.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import jp.todoke.exchanges.Exchange;
import jp.todoke.exchanges.Exchanges;
import jp.todoke.filing.ChainLink;
import jp.todoke.filing.FilingDossier;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.FilingThread;
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
import org.jspecify.annotations.Nullable;

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
    FilingThread thread;

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
     * @param prior the filing that this one follows on
     */
    public record OpenedCase(
            CaseDetails details,
            ReceivedFiling filing,
            Exchange exchange,
            CaseThread thread,
            @Nullable ReceivedFiling prior) {}

    /**
     * What was written to and by the filer.
     *
     * @param senders display name of who of the authority sent a message, by its id; the exchange sees the desk only
     */
    public record CaseThread(FilingDossier dossier, Map<Long, String> senders) {
        public CaseThread {
            senders = Map.copyOf(senders);
        }
    }

    /** The case with the whole content of its filing. */
    @Permitted(Permission.READ_CASE)
    public OpenedCase open(@Subject String receipt) {
        Case found = find(receipt);
        ReceivedFiling filing = filings.byId(new FilingId(found.filing())).orElseThrow(() -> Refusal.notFound(NONE));
        Exchange exchange = exchanges.byId(filing.receipt().exchange()).orElseThrow(() -> Refusal.notFound(NONE));
        act.tell("part", "filing");
        FilingDossier dossier = thread.read(filing.receipt().filing());
        Optional<ReceivedFiling> prior = dossier.prior().map(ChainLink::filing).flatMap(filings::byId);
        return new OpenedCase(
                cases.details(found, caller.get()),
                filing,
                exchange,
                new CaseThread(dossier, cases.senders(found)),
                prior.orElse(null));
    }

    /** What was written to and by the filer, as it stands now. */
    @Permitted(Permission.READ_CASE)
    public CaseThread thread(@Subject String receipt) {
        act.tell("part", "thread");
        Case found = find(receipt);
        return new CaseThread(thread.look(new FilingId(found.filing())), cases.senders(found));
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
