package jp.todoke.filing.api;

import java.time.Instant;
import java.util.List;
import jp.todoke.filing.FieldComment;
import jp.todoke.platform.api.Described;
import org.jspecify.annotations.Nullable;

/** What the approver asked to change in a draft. */
public record CommentsBody(List<CommentBody> comments) {
    static CommentsBody of(List<FieldComment> comments) {
        return new CommentsBody(comments.stream().map(CommentBody::of).toList());
    }

    /** One comment. */
    public record CommentBody(
            @Described(value = "Number of the comment", example = "150")
            String comment,

            @Described(
                    value = "JSON Pointer in the draft as it stands now; empty where the part is gone",
                    example = "/narrative")
            String place,

            String text,
            String author,
            Instant at,

            @Described("Who said that it is done; missing before") @Nullable
            String doneBy,

            @Nullable Instant doneAt) {
        static CommentBody of(FieldComment comment) {
            return new CommentBody(
                    Long.toString(comment.id()),
                    comment.place(),
                    comment.text(),
                    comment.author(),
                    comment.at(),
                    comment.doneBy(),
                    comment.doneAt());
        }
    }
}
