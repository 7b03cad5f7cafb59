package jp.todoke.triage.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.FilingThread;
import jp.todoke.filing.Letter;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.triage.CaseAction;
import jp.todoke.triage.CaseDetails;
import jp.todoke.triage.domain.Case;
import jp.todoke.triage.persistence.Cases;

/**
 * What the use cases that write to a filer share: the step of the case, the letter on the filing's thread, and who sent it.
 * The thread learns nothing else of the case.
 */
@Dependent
class ToFiler {
    @Inject
    Cases cases;

    @Inject
    FilingThread thread;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    CaseDetails send(String receipt, CaseAction action, Letter letter) {
        Case found = toChange(receipt);
        found.write(action, caller.get());
        remember(found, thread.send(new FilingId(found.filing()), letter), letter);
        return cases.details(found, caller.get());
    }

    Case toChange(String receipt) {
        return cases.toChange(receipt).orElseThrow(() -> Refusal.notFound("triage.refusal.noSuchCase"));
    }

    void remember(Case on, long message, Letter letter) {
        cases.appendSent(on, message, caller.get());
        act.tell("message", letter.kind());
        if (!letter.codes().isEmpty()) {
            act.tell("codes", String.join(" ", letter.codes()));
        }
    }
}
