package jp.todoke.triage.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.todoke.filing.Letter;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;
import jp.todoke.triage.CaseAction;
import jp.todoke.triage.CaseDetails;

/** The desk writes a filer a word that awaits no answer. */
@UseCase
@ApplicationScoped
public class TellFiler {
    @Inject
    ToFiler filer;

    /** 1 to {@value Letter#LONGEST} code points. */
    @Permitted(Permission.DECIDE_CASE)
    public CaseDetails tell(@Subject String receipt, String text) {
        return filer.send(receipt, CaseAction.TELL, Letter.message(text));
    }
}
