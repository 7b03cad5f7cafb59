package jp.todoke.triage.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;
import jp.todoke.triage.CaseDetails;
import jp.todoke.triage.Outcome;
import jp.todoke.triage.domain.Case;
import jp.todoke.triage.persistence.Cases;
import org.jspecify.annotations.Nullable;

/** Who has a case decides it, with a reason. */
@UseCase
@ApplicationScoped
public class DecideCase {
    @Inject
    Cases cases;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    /** The reason has {@value Case#SHORTEST_REASON} to {@value Case#LONGEST_REASON} code points. */
    @Permitted(Permission.DECIDE_CASE)
    public CaseDetails decide(@Subject String receipt, @Nullable Outcome outcome, String reason, int seenVersion) {
        Case found = cases.toChange(receipt).orElseThrow(() -> Refusal.notFound("triage.refusal.noSuchCase"));
        cases.append(found, found.decide(caller.get(), outcome, reason, seenVersion, clock.instant()));
        act.tell("outcome", outcome == null ? "-" : outcome);
        return cases.details(found, caller.get());
    }
}
