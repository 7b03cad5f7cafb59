package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.domain.Filing;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;

/** A draft that was put aside since nobody worked on it is taken up again. */
@UseCase
@ApplicationScoped
public class TakeUpDraft {
    @Inject
    Own own;

    /** Back to the drafts in hand, as it was. */
    @Permitted(Permission.PREPARE_FILING)
    public void takeUp(@Subject FilingId id) {
        Filing filing = own.filings.locked(own.exchange(), id).orElseThrow(Own::notFound);
        filing.takeUp(own.caller.get(), own.now());
    }
}
