package jp.todoke.filing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.Finding;
import jp.todoke.filing.domain.DraftFile;
import jp.todoke.filing.domain.Redaction;
import jp.todoke.filing.domain.RuleBook;
import jp.todoke.filing.domain.Surroundings;
import jp.todoke.filing.usecase.OpenForm;
import jp.todoke.filing.usecase.StartFiling;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** A draft from a file: read, shown beside what is there, and only then taken, as a new draft or into the open one. */
@Named
@ViewScoped
public class DraftFileView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    OpenDraft draft;

    @Inject
    OpenForm openForm;

    @Inject
    StartFiling startFiling;

    @Inject
    Language language;

    @Inject
    transient Clock clock;

    private transient byte @Nullable [] uploaded;
    private @Nullable DraftTree offered;
    private boolean intact;
    private int notKept;
    private ArrayList<Difference> differences = new ArrayList<>();

    public void load() {
        if (draft.isNamed()) {
            draft.read();
        } else {
            openForm.open();
        }
    }

    /** Reads the file and says what would become different. */
    public void read() {
        byte[] bytes = uploaded;
        uploaded = null;
        if (bytes == null) {
            throw Refusal.invalid("filing.draftFile.refusal.none");
        }
        DraftFile file = DraftFile.read(bytes);
        // Keys and seeds are taken out before anything is kept, be it in the session.
        List<Finding> secrets = RuleBook.STANDARD.secrets(file.content(), Surroundings.plain(clock.instant()));
        notKept = secrets.size();
        intact = file.intact();
        offered = DraftTree.of(Redaction.without(file.content(), secrets));
        FilingContent here = draft.isNamed() ? draft.read() : ContentTree.empty();
        differences = new ArrayList<>(Difference.between(offered, DraftTree.of(here), language.texts()));
    }

    /** As a draft of its own. */
    public String takeNew() {
        FilingContent content = content();
        draft.is(startFiling.start().id().toString());
        draft.read();
        draft.save(content);
        return draft.form("DRAFT_FILE");
    }

    /** In place of what the open draft says. */
    public String takeInto() {
        FilingContent content = content();
        try {
            draft.unchanged();
        } catch (Refusal changed) {
            differences = new ArrayList<>(
                    Difference.between(Objects.requireNonNull(offered), DraftTree.of(draft.read()), language.texts()));
            throw changed;
        }
        draft.save(content);
        return draft.form("DRAFT_FILE");
    }

    public void again() {
        offered = null;
    }

    private FilingContent content() {
        return Objects.requireNonNull(offered).content();
    }

    public boolean isRead() {
        return offered != null;
    }

    /** Whether a hash stood in the file and held. */
    public boolean isIntact() {
        return intact;
    }

    /** How many texts were keys or seeds and were left out. */
    public int getNotKept() {
        return notKept;
    }

    /** Where the file (mine) and the open draft (theirs) differ. */
    public List<Difference> getDifferences() {
        return differences;
    }

    public boolean isInto() {
        return draft.isNamed();
    }

    public @Nullable Part getFile() {
        return null;
    }

    public void setFile(@Nullable Part file) {
        uploaded = Uploads.bytes(file, DraftFile.MOST_BYTES);
    }

    public @Nullable String getId() {
        return draft.id();
    }

    public void setId(@Nullable String id) {
        draft.is(id);
    }
}
