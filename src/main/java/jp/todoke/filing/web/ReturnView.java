package jp.todoke.filing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.todoke.filing.ContentDifference;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FieldComment;
import jp.todoke.filing.usecase.CommentsOnFields;
import jp.todoke.filing.usecase.ReturnToPreparer;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** The approver's words to the preparer: on the whole and on single places; and what became of those said before. */
@Named
@ViewScoped
public class ReturnView implements Serializable {
    private static final long serialVersionUID = 1L;

    /** More places than this are offered by their parts only, so that the page stays light. */
    private static final int MOST_PLACES = 1_500;

    @Inject
    ReviewView review;

    @Inject
    CommentsOnFields commentsOnFields;

    @Inject
    ReturnToPreparer returnToPreparer;

    @Inject
    Language language;

    private final ArrayList<FieldComment.Asked> asked = new ArrayList<>();
    private ArrayList<CommentLine> earlier = new ArrayList<>();
    private ContentDifference difference = ContentDifference.NONE;
    private DraftTree tree = DraftTree.of(ContentTree.empty());
    private boolean returned;
    private String comment = "";
    private String place = "";
    private String text = "";

    /** Reads what was said before; a received filing has nothing to be returned any more. */
    public void load() {
        if (review.getReceiptNo() != null) {
            return;
        }
        CommentsOnFields.Discussion discussion = commentsOnFields.of(review.filing());
        tree = DraftTree.of(discussion.now());
        earlier = new ArrayList<>(CommentLine.of(discussion.comments(), tree, language.texts()));
        returned = discussion.returned() != null;
        difference = returned
                ? ContentDifference.between(
                        Objects.requireNonNull(discussion.returned()), discussion.now(), language.getLocale())
                : ContentDifference.NONE;
    }

    /** The places of the filing in words, to choose from. */
    public List<String> getPlaces() {
        return List.copyOf(places().keySet());
    }

    private Map<String, String> places() {
        return PlaceWords.places(tree, language.texts(), MOST_PLACES);
    }

    /** Adds a comment; it is kept on this page until the filing is sent back. */
    public void add() {
        String pointer = places().get(place.strip());
        if (pointer == null) {
            throw Refusal.invalid("filing.refusal.noSuchPlace");
        }
        if (text.isBlank()) {
            throw Refusal.invalid("filing.refusal.emptyComment");
        }
        asked.add(new FieldComment.Asked(pointer, text.strip()));
        place = "";
        text = "";
    }

    public void remove(int index) {
        if (index >= 0 && index < asked.size()) {
            asked.remove(index);
        }
    }

    public String sendBack() {
        returnToPreparer.sendBack(review.filing(), review.getVersion(), comment, asked);
        return "/exchange/filing/list.xhtml?faces-redirect=true&done=RETURN_TO_PREPARER";
    }

    /** Where a comment that is about to be made stands, in words. */
    public String wordsOf(FieldComment.Asked of) {
        return new PlaceWords(tree, language.texts()).of(of.place());
    }

    public List<FieldComment.Asked> getAsked() {
        return asked;
    }

    public List<CommentLine> getEarlier() {
        return earlier;
    }

    /** Whether it was sent back before, so that there is something to compare with. */
    public boolean isReturned() {
        return returned;
    }

    /** What has changed since it was sent back. */
    public ContentDifference getDifference() {
        return difference;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(@Nullable String comment) {
        this.comment = Objects.requireNonNullElse(comment, "");
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = Objects.requireNonNullElse(place, "");
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = Objects.requireNonNullElse(text, "");
    }
}
