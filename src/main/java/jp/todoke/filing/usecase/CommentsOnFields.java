package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import jp.todoke.filing.FieldComment;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.domain.Filing;
import jp.todoke.filing.persistence.Comments;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;
import org.jspecify.annotations.Nullable;

/** What the approver asked to change in a draft, and what became of it. */
@UseCase
@ApplicationScoped
public class CommentsOnFields {
    @Inject
    Own own;

    @Inject
    Comments comments;

    /**
     * Comments on a filing that is not received yet.
     *
     * @param returned what was written when it was sent back last, null where it never was
     * @param now what is written now
     */
    public record Discussion(
            List<FieldComment> comments, @Nullable FilingContent returned, FilingContent now) {}

    @Permitted(Permission.READ_OWN_FILINGS)
    public Discussion of(@Subject FilingId id) {
        Filing filing = own.filing(id);
        FilingContent now = own.filings.draft(filing);
        return new Discussion(comments.of(id, now), comments.returned(id).orElse(null), now);
    }

    /** The preparer says that a comment is dealt with. */
    @Permitted(Permission.PREPARE_FILING)
    public void done(@Subject FilingId id, long comment) {
        Filing filing = own.filing(id);
        if (filing.state().received()) {
            throw Refusal.conflict("filing.refusal.state." + filing.state());
        }
        if (!comments.done(filing.id(), comment, own.caller.get(), own.now())) {
            throw Refusal.notFound("platform.refusal.notFound");
        }
    }
}
