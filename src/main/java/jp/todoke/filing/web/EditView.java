package jp.todoke.filing.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.todoke.filing.Collision;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingDetails;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.FilingState;
import jp.todoke.filing.Finding;
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
 * A draft being written. Every change is saved, joined with what others saved meanwhile; a saving that fails (the draft was
 * passed on) leaves what is typed on the page and says what to do. A page that the server forgot comes back with its next
 * request ({@link LostPage}).
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
    CurrentCaller caller;

    @Inject
    CardsView cards;

    @Inject
    Writers writers;

    @Inject
    Language language;

    private @Nullable String id;
    private DraftTree tree = DraftTree.of(ContentTree.empty());
    /** Tells this page from all others. */
    private String page = UUID.randomUUID().toString();

    private final SavedState saved = new SavedState();
    private @Nullable String trouble;
    /** Whether the last saving found no database. */
    private boolean away;

    private @Nullable String returnComment;
    private boolean all;

    /** A page is made by its first request. Where that is a form sent back, the server has forgotten the page. */
    @PostConstruct
    void comeBack() {
        LostPage.ofRequest().ifPresent(this::comeBack);
    }

    private void comeBack(LostPage lost) {
        if (!lost.writer().equals(caller.get().account())) {
            throw Refusal.forbidden("filing.refusal.otherWriter");
        }
        page = lost.page().isEmpty() ? page : lost.page();
        if (lost.draft().isEmpty()) {
            tree = DraftTree.of(openForm.open());
            return;
        }
        id = lost.draft();
        OpenForm.Reopened reopened = openForm.reopen(filing(), lost.version());
        saved.reopened(lost.version(), reopened);
        tree = DraftTree.of(reopened.content());
        tree.openOnly(lost.open());
    }

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
        opened();
        return null;
    }

    /** Others who write on the draft may see this page's writer, and this page may see them. */
    private void opened() {
        HttpSession session = (HttpSession)
                FacesContext.getCurrentInstance().getExternalContext().getSession(true);
        Presence.opened(session, page, filing());
    }

    /** A new draft that says something already; stored with its first saving. */
    void begin(FilingContent content) {
        tree = DraftTree.of(content);
    }

    private void show(FilingDetails details) {
        tree = DraftTree.of(details.content());
        saved.read(details);
        returnComment = details.returnComment();
        trouble = null;
    }

    /** Saves what is typed; what the page does by itself a moment after each change. */
    public void saveNow() {
        save(false, Map.of());
    }

    /** Saves, on a page that is drawn anew with whatever others saved. False where something is left to decide. */
    boolean save() {
        return save(true, Map.of());
    }

    /** Decides a collision: parameters {@code place} and {@code choice}. The page is drawn anew. */
    public void choose() {
        Map<String, String> asked =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        Collision.Choice choice = "MINE".equals(asked.get("choice")) ? Collision.Choice.MINE : Collision.Choice.THEIRS;
        save(true, Map.of(asked.getOrDefault("place", ""), choice));
    }

    private boolean save(boolean drawnAnew, Map<String, Collision.Choice> choices) {
        FilingContent content = tree.content();
        try {
            if (id == null || id.isEmpty()) {
                // The first saving makes the draft: whoever only looks at an empty form leaves none behind.
                StartFiling.Started started = startFiling.start();
                id = started.id().toString();
                saved.started(started.version());
            }
            SaveDraft.Typed typed = new SaveDraft.Typed(page, saved.version(), saved.shown(), content, choices);
            take(saveDraft.join(filing(), typed), content, drawnAnew);
            trouble = null;
            away = false;
        } catch (Refusal refusal) {
            away = refusal.kind() == Refusal.Kind.UNAVAILABLE;
            trouble = away ? null : language.texts().get(refusal.key(), refusal.arguments());
            return false;
        }
        return saved.collisions().isEmpty();
    }

    private void take(SaveDraft.Saved answer, FilingContent typed, boolean drawnAnew) {
        writers.saved(String.valueOf(caller.get().exchange()), filing(), answer.version());
        opened();
        // Not even in the session; the page still shows it, and says that it is not stored.
        answer.notKept().forEach(finding -> tree.wipe(finding.pointer()));
        boolean taken = drawnAnew && !answer.shown().equals(typed);
        if (taken) {
            DraftTree before = tree;
            tree = DraftTree.of(answer.shown());
            tree.openAsIn(before);
        }
        saved.took(answer, taken, tree);
    }

    /** From now on every finding is told, also in sections that were not begun. */
    void tellAll() {
        all = true;
    }

    /** Findings on what was not kept, then on what was; a new list after each check. */
    List<Finding> findings() {
        return saved.findings();
    }

    /** What the last reading or saving found on the server. */
    SavedState saved() {
        return saved;
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
        return saved.version();
    }

    /** Whether every finding is told, also in sections that were not begun. */
    public boolean isAll() {
        return all;
    }

    /** Whether the page does not show all that is stored, so that it should be drawn anew when its writer pauses. */
    public boolean isBehind() {
        return saved.isBehind();
    }

    /** What the form sends along, in case the server forgets this page: see {@link LostPage}. */
    public LostPage getLost() {
        return new LostPage(
                id == null ? "" : id,
                page,
                saved.isComplete() ? saved.version() : -1,
                caller.get().account(),
                cards.getOpenCards().stream().map(CardList.Card::at).toList());
    }

    /** Who saved while this page was open, empty where nobody did. */
    public String getSavedBetween() {
        return saved.between();
    }

    public boolean isAway() {
        return away;
    }

    public @Nullable String getTrouble() {
        return trouble;
    }

    public @Nullable String getReturnComment() {
        return returnComment;
    }
}
