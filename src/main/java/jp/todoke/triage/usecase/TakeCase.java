package jp.todoke.triage.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;
import jp.todoke.triage.CaseDetails;
import jp.todoke.triage.domain.Case;
import jp.todoke.triage.persistence.Cases;

/** A person of the authority makes a case their own. */
@UseCase
@ApplicationScoped
public class TakeCase {
    @Inject
    Cases cases;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** Of two who press at the same moment one gets it; the other is told who, and since when. */
    @Permitted(Permission.TAKE_CASE)
    public CaseDetails take(@Subject String receipt) {
        Case found = cases.toChange(receipt).orElseThrow(() -> Refusal.notFound("triage.refusal.noSuchCase"));
        found.take(caller.get(), clock.instant());
        return cases.details(found, caller.get());
    }
}
