package jp.todoke.triage.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import jp.todoke.filing.Letter;
import jp.todoke.filing.ReturnReason;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;
import jp.todoke.triage.CaseAction;
import jp.todoke.triage.CaseDetails;
import org.jspecify.annotations.Nullable;

/** A senior who has the case gives the filing back for correction, with coded reasons. */
@UseCase
@ApplicationScoped
public class ReturnFiling {
    @Inject
    ToFiler filer;

    /** It stays readable until a correction takes its place, and after. */
    @Permitted(Permission.RETURN_FILING)
    public CaseDetails giveBack(
            @Subject String receipt, Collection<ReturnReason> reasons, String text, @Nullable LocalDate dueOn) {
        Letter letter = Letter.giveBack(reasons, text, dueOn, filer.thread.today());
        return filer.send(receipt, CaseAction.GIVE_BACK, letter);
    }
}
