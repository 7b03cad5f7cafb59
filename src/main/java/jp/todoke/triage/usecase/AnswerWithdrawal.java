package jp.todoke.triage.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.Letter;
import jp.todoke.platform.gate.Caller;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;
import jp.todoke.triage.CaseDecision;
import jp.todoke.triage.CaseDetails;
import jp.todoke.triage.domain.Case;

/** A senior who has the case of a withdrawal grants or declines it, with a reason. Nothing is ever deleted. */
@UseCase
@ApplicationScoped
public class AnswerWithdrawal {
    @Inject
    ToFiler filer;

    @Inject
    Clock clock;

    /** The filer reads the reason; the case is decided by it. */
    @Permitted(Permission.RETURN_FILING)
    public CaseDetails answer(@Subject String receipt, boolean granted, String reason, int seenVersion) {
        Letter letter = Letter.withdrawal(granted, reason);
        Caller caller = filer.caller.get();
        Case found = filer.toChange(receipt);
        CaseDecision decision = found.answerWithdrawal(caller, letter.text(), seenVersion, clock.instant());
        filer.cases.append(found, decision);
        filer.remember(found, filer.thread.answerWithdrawal(new FilingId(found.filing()), letter), letter);
        return filer.cases.details(found, caller);
    }
}
