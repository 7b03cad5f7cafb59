package jp.todoke.triage.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;
import jp.todoke.triage.CaseDetails;
import jp.todoke.triage.domain.Case;
import jp.todoke.triage.persistence.Cases;

/** Who has a case gives it back to the queue. */
@UseCase
@ApplicationScoped
public class ReleaseCase {
    @Inject
    Cases cases;

    @Inject
    CurrentCaller caller;

    /** Undecided; the notes stay. */
    @Permitted(Permission.TAKE_CASE)
    public CaseDetails release(@Subject String receipt, int seenVersion) {
        Case found = cases.toChange(receipt).orElseThrow(() -> Refusal.notFound("triage.refusal.noSuchCase"));
        found.release(caller.get(), seenVersion);
        return cases.details(found, caller.get());
    }
}
