package jp.todoke.filing.web;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.todoke.filing.Collision;
import jp.todoke.filing.ContentJson;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingDetails;
import jp.todoke.filing.Finding;
import jp.todoke.filing.domain.Merge;
import jp.todoke.filing.usecase.OpenForm;
import jp.todoke.filing.usecase.SaveDraft;
import org.jspecify.annotations.Nullable;

/** What a page knows of the draft on the server since it last read or saved it: beside what is typed on it, see EditView. */
final class SavedState implements Serializable {
    private static final long serialVersionUID = 1L;

    private int version;
    /** The content, as JSON, that the page showed when it was saved last: what differs was typed since. */
    private @Nullable String shown;
    /** Whether the page shows all that is stored. */
    private boolean complete = true;

    private List<Finding> findings = List.of();
    private List<Finding> notKept = List.of();
    private List<Collision> collisions = List.of();
    /** What is stored, while there are collisions. */
    private @Nullable DraftTree theirs;

    private @Nullable Instant at;
    private @Nullable String between;

    /** The draft was made by its first saving, which is under way. */
    void started(int version) {
        this.version = version;
    }

    void read(FilingDetails details) {
        version = details.version();
        shown = ContentJson.write(details.content());
        findings = details.findings();
        notKept = List.of();
        collisions = List.of();
        theirs = null;
        at = details.changedAt();
    }

    /** A page that the server had forgotten is there again. */
    void reopened(int version, OpenForm.Reopened reopened) {
        this.version = version;
        shown = reopened.sure() ? ContentJson.write(reopened.content()) : null;
    }

    /**
     * The draft was saved.
     *
     * @param taken whether the page now shows what others saved, too
     * @param tree what it shows
     */
    void took(SaveDraft.Saved saved, boolean taken, DraftTree tree) {
        version = saved.version();
        at = saved.at();
        notKept = saved.notKept();
        findings = Stream.concat(notKept.stream(), saved.findings().stream()).toList();
        between = saved.savedBetween() == null ? between : saved.savedBetween();
        collisions = saved.collisions();
        theirs = collisions.isEmpty() ? null : DraftTree.of(saved.content());
        if (taken) {
            collisions = Merge.of(saved.shownBase(), saved.shown(), saved.content(), Map.of())
                    .collisions();
        }
        shown = ContentJson.write(taken ? saved.shownBase() : saved.pageBase());
        complete = saved.content().equals(tree.content());
    }

    int version() {
        return version;
    }

    @Nullable
    FilingContent shown() {
        return shown == null ? null : ContentJson.read(shown);
    }

    boolean isComplete() {
        return complete;
    }

    /** Whether the page does not show all that is stored, so that it should be drawn anew when its writer pauses. */
    boolean isBehind() {
        return !complete && collisions.isEmpty();
    }

    /** Findings on what was not kept, then on what was; a new list after each check. */
    List<Finding> findings() {
        return findings;
    }

    List<Finding> notKept() {
        return notKept;
    }

    List<Collision> collisions() {
        return collisions;
    }

    /** What is stored, where it collides with what the page shows; null where nothing does. */
    @Nullable
    DraftTree theirs() {
        return theirs;
    }

    /** When it was saved last; null before the first time. */
    @Nullable
    Instant at() {
        return at;
    }

    /** Who saved while the page was open, empty where nobody did. */
    String between() {
        return between == null ? "" : between;
    }
}
