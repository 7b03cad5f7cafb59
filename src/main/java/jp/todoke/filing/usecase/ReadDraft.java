package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.FilingState;
import jp.todoke.filing.Finding;
import jp.todoke.filing.domain.DraftFile;
import jp.todoke.filing.domain.Filing;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;

/** Reads a draft in order to put something into it, or to carry it away as a file. */
@UseCase
@ApplicationScoped
public class ReadDraft {
    @Inject
    Own own;

    @Inject
    CurrentAct act;

    /**
     * What is written so far.
     *
     * @param version to be handed to the saving that follows
     */
    public record Draft(FilingContent content, int version) {}

    @Permitted(Permission.PREPARE_FILING)
    public Draft read(@Subject FilingId id) {
        Filing filing = writable(id);
        return new Draft(own.filings.draft(filing), filing.version());
    }

    /** What the rules would say of the draft if it said this; nothing is stored. */
    @Permitted(Permission.PREPARE_FILING)
    public List<Finding> tried(@Subject FilingId id, FilingContent content) {
        return own.check(writable(id).id(), content, true);
    }

    /** The draft as a file, see {@link DraftFile}. */
    @Permitted(Permission.PREPARE_FILING)
    public byte[] file(@Subject FilingId id) {
        act.tell("file", "json");
        return DraftFile.write(own.filings.draft(writable(id)), own.now());
    }

    private Filing writable(FilingId id) {
        Filing filing = own.filing(id);
        if (filing.state() != FilingState.DRAFT) {
            throw Refusal.conflict("filing.refusal.noDraft");
        }
        return filing;
    }
}
