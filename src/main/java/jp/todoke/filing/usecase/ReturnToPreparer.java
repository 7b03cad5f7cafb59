package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import jp.todoke.filing.FieldComment;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.domain.Filing;
import jp.todoke.filing.persistence.Comments;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;

/** The approver sends a filing back with a word on what to change, and words on single places of it. */
@UseCase
@ApplicationScoped
public class ReturnToPreparer {
    private static final int MOST_COMMENTS = 200;
    private static final int LONGEST_COMMENT = 2_000;
    private static final int LONGEST_PLACE = 250;

    @Inject
    Own own;

    @Inject
    Comments comments;

    @Inject
    CurrentAct act;

    @Permitted(Permission.FILE_STR)
    public void sendBack(@Subject FilingId id, int version, String comment, List<FieldComment.Asked> places) {
        boolean wrong = places.size() > MOST_COMMENTS
                || places.stream()
                        .anyMatch(asked -> asked.text().isBlank()
                                || asked.text().length() > LONGEST_COMMENT
                                || !asked.place().startsWith("/")
                                || asked.place().length() > LONGEST_PLACE);
        if (wrong) {
            throw Refusal.invalid("filing.refusal.fieldComment", LONGEST_COMMENT);
        }
        Filing filing = own.filing(id);
        FilingContent read = own.filings.draft(filing);
        filing.returnToPreparer(version, comment, own.caller.get(), own.now());
        places.forEach(asked -> comments.add(filing, asked, read, own.caller.get(), own.now()));
        comments.remember(filing, read, own.now());
        act.tell("comments", places.size());
    }
}
