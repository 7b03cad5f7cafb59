package jp.todoke.filing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import jp.todoke.filing.usecase.CommentsOnFields;
import jp.todoke.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** What the approver asked to change, beside the fields of the form; each is marked as done by the preparer. */
@Named
@RequestScoped
public class DraftCommentsView {
    @Inject
    EditView edit;

    @Inject
    CommentsOnFields commentsOnFields;

    @Inject
    Language language;

    private @Nullable List<CommentLine> lines;

    /** All of them; asked for only where the filing was sent back. */
    public List<CommentLine> getLines() {
        if (lines == null) {
            lines = edit.getId() == null || edit.getReturnComment() == null
                    ? List.of()
                    : CommentLine.of(commentsOnFields.of(edit.filing()).comments(), edit.tree(), language.texts());
        }
        return lines;
    }

    public long getOpen() {
        return getLines().stream().filter(line -> !line.comment().isDone()).count();
    }

    /** What is typed is saved on the way, for nothing that is typed gets lost by a press of a button. */
    public void done(long comment) {
        if (edit.save()) {
            commentsOnFields.done(edit.filing(), comment);
            lines = null;
        }
    }
}
