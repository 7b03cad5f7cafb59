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

/** A decided case is opened again, with a reason; whoever does it has the case. */
@UseCase
@ApplicationScoped
public class ReopenCase {
    @Inject
    Cases cases;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** The earlier decision stays readable. */
    @Permitted(Permission.DECIDE_CASE)
    public CaseDetails reopen(@Subject String receipt, String reason, int seenVersion) {
        Case found = cases.toChange(receipt).orElseThrow(() -> Refusal.notFound("triage.refusal.noSuchCase"));
        cases.append(found, found.reopen(caller.get(), reason, seenVersion, clock.instant()));
        return cases.details(found, caller.get());
    }
}
