package jp.todoke.filing.web;

import java.util.List;
import jp.todoke.filing.FieldComment;
import jp.todoke.platform.text.Texts;

/**
 * A comment as a page lists it.
 *
 * @param place where, in words
 */
public record CommentLine(FieldComment comment, String place) {
    static List<CommentLine> of(List<FieldComment> comments, DraftTree tree, Texts texts) {
        PlaceWords words = new PlaceWords(tree, texts);
        return comments.stream()
                .map(comment -> new CommentLine(
                        comment,
                        comment.place().isEmpty() ? texts.get("filing.page.comments.gone") : words.of(comment.place())))
                .toList();
    }
}
