package jp.todoke.triage.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import jp.todoke.filing.Ask;
import jp.todoke.filing.Letter;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;
import jp.todoke.triage.CaseAction;
import jp.todoke.triage.CaseDetails;
import org.jspecify.annotations.Nullable;

/** Who has a case asks the filer for something by a day, or says that it is not needed any more. */
@UseCase
@ApplicationScoped
public class AskFiler {
    @Inject
    ToFiler filer;

    /** One request is open at a time; the filing waits for its answer. */
    @Permitted(Permission.DECIDE_CASE)
    public CaseDetails ask(@Subject String receipt, Collection<Ask> asks, String text, @Nullable LocalDate dueOn) {
        Letter letter = Letter.request(asks, text, dueOn, filer.thread.today());
        return filer.send(receipt, CaseAction.ASK, letter);
    }

    @Permitted(Permission.DECIDE_CASE)
    public CaseDetails settle(@Subject String receipt, String text) {
        return filer.send(receipt, CaseAction.SETTLE, Letter.settled(text));
    }
}
