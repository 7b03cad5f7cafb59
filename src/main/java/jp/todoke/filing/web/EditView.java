package jp.todoke.filing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingDetails;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.FilingState;
import jp.todoke.filing.Finding;
import jp.todoke.filing.usecase.CheckFiling;
import jp.todoke.filing.usecase.OpenForm;
import jp.todoke.filing.usecase.ReadFiling;
import jp.todoke.filing.usecase.SaveDraft;
import jp.todoke.filing.usecase.StartFiling;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * A draft being written. Every change is saved; a saving that fails (somebody else saved, the draft was passed on) leaves
 * what is typed on the page and says what to do.
 */
@Named
@ViewScoped
public class EditView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ReadFiling readFiling;

    @Inject
    OpenForm openForm;

    @Inject
    StartFiling startFiling;

    @Inject
    SaveDraft saveDraft;

    @Inject
    CheckFiling checkFiling;

    @Inject
    CurrentCaller caller;

    @Inject
    Language language;

    private @Nullable String id;
    private int version;
    private DraftTree tree = DraftTree.of(ContentTree.empty());
    /** Findings on what was not kept, then on what was; a new list after each check. */
    private List<Finding> findings = List.of();

    private List<Finding> notKept = List.of();
    private @Nullable Instant savedAt;
    private @Nullable String trouble;
    private @Nullable DraftTree theirs;
    private @Nullable String returnComment;
    private boolean all;

    /** Opens the draft; what is no draft any more is read on its own page. Without an id a new one is begun. */
    public @Nullable String load() {
        if (id == null || id.isEmpty()) {
            tree = DraftTree.of(openForm.open());
            return null;
        }
        FilingDetails details = readFiling.read(filing());
        if (details.state() != FilingState.DRAFT || !caller.get().may(Permission.PREPARE_FILING)) {
            return "/exchange/filing/review.xhtml?faces-redirect=true&id=" + id;
        }
        show(details);
        return null;
    }

    private void show(FilingDetails details) {
        version = details.version();
        tree = DraftTree.of(details.content());
        findings = details.findings();
        savedAt = details.changedAt();
        returnComment = details.returnComment();
        trouble = null;
        theirs = null;
        notKept = List.of();
    }

    /** Saves what is typed; what the page does by itself a moment after each change. */
    public void saveNow() {
        save();
    }

    boolean save() {
        FilingContent content = tree.content();
        if (id == null || id.isEmpty()) {
            // The first saving makes the draft: whoever only looks at an empty form leaves none behind.
            id = startFiling.start().toString();
            version = readFiling.read(filing()).version();
        }
        try {
            SaveDraft.Saved saved = saveDraft.save(filing(), version, content);
            version = saved.version();
            savedAt = saved.at();
            notKept = saved.notKept();
            // Not even in the session; the page still shows it, and says that it is not stored.
            notKept.forEach(finding -> tree.wipe(finding.pointer()));
            findings = Stream.concat(notKept.stream(), checkFiling.check(filing(), tree.content()).stream())
                    .toList();
            trouble = null;
            theirs = null;
            return true;
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
            trouble = language.texts().get(refusal.key(), refusal.arguments());
            theirs = DraftTree.of(readFiling.read(filing()).content());
            return false;
        }
    }

    /** After a conflict: what is typed here takes the place of what the other person saved. */
    public void keepMine() {
        version = readFiling.read(filing()).version();
        save();
    }

    /** After a conflict: goes on from what the other person saved. */
    public @Nullable String takeTheirs() {
        return load();
    }

    /** From now on every finding is told, also in sections that were not begun. */
    void tellAll() {
        all = true;
    }

    List<Finding> findings() {
        return findings;
    }

    @Nullable
    DraftTree theirs() {
        return theirs;
    }

    FilingId filing() {
        return AskedFiling.id(id);
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public Map<String, @Nullable Object> getTree() {
        return tree.root();
    }

    DraftTree tree() {
        return tree;
    }

    int version() {
        return version;
    }

    @Nullable
    Instant savedAt() {
        return savedAt;
    }

    /** Whether every finding is told, also in sections that were not begun. */
    public boolean isAll() {
        return all;
    }

    public @Nullable String getTrouble() {
        return trouble;
    }

    public @Nullable String getReturnComment() {
        return returnComment;
    }

    List<Finding> notKept() {
        return notKept;
    }
}
