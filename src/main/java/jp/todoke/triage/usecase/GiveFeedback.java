package jp.todoke.triage.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import jp.todoke.filing.Feedback;
import jp.todoke.filing.Letter;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;
import jp.todoke.triage.CaseAction;
import jp.todoke.triage.CaseDetails;

/** The desk tells a filer how good the filing was: codes, and words where they help. Nothing of the case. */
@UseCase
@ApplicationScoped
public class GiveFeedback {
    @Inject
    ToFiler filer;

    @Permitted(Permission.DECIDE_CASE)
    public CaseDetails give(@Subject String receipt, Collection<Feedback> codes, String text) {
        return filer.send(receipt, CaseAction.GIVE_FEEDBACK, Letter.feedback(codes, text));
    }
}
