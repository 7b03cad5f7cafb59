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

/** A person of the authority notes something on a case. */
@UseCase
@ApplicationScoped
public class WriteNote {
    @Inject
    Cases cases;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** Notes are never changed; 1 to {@value Case#LONGEST_NOTE} code points. */
    @Permitted(Permission.WRITE_NOTE)
    public CaseDetails write(@Subject String receipt, String text) {
        Case found = cases.toChange(receipt).orElseThrow(() -> Refusal.notFound("triage.refusal.noSuchCase"));
        cases.append(found, found.note(caller.get(), text, clock.instant()));
        return cases.details(found, caller.get());
    }
}
