package jp.todoke.filing.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.Finding;
import jp.todoke.filing.usecase.ReadDraft;
import jp.todoke.filing.usecase.SaveDraft;
import jp.todoke.platform.gate.Refusal;
import org.jspecify.annotations.Nullable;

/** The draft into which one of the pages beside the form puts something: by its id, bound to the version that was seen. */
@Dependent
public class OpenDraft implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ReadDraft readDraft;

    @Inject
    SaveDraft saveDraft;

    private @Nullable String id;
    private int version;

    /** What is written so far; from now on bound to this version. */
    FilingContent read() {
        ReadDraft.Draft draft = readDraft.read(filing());
        version = draft.version();
        return draft.content();
    }

    /**
     * What is written so far, unless somebody saved since it was read.
     *
     * @throws Refusal a conflict, after which the new version is the one that was read
     */
    FilingContent unchanged() {
        int seen = version;
        FilingContent content = read();
        if (seen != version) {
            throw Refusal.conflict("filing.refusal.changedMeanwhile");
        }
        return content;
    }

    /** What the rules would say of it. */
    List<Finding> tried(FilingContent content) {
        return readDraft.tried(filing(), content);
    }

    /** By the same way as the form. */
    SaveDraft.Saved save(FilingContent content) {
        SaveDraft.Saved saved = saveDraft.save(filing(), version, content);
        version = saved.version();
        return saved;
    }

    /** Back to the form, which tells what was done: text key {@code filing.page.done.WHAT}. */
    String form(String what) {
        return "/exchange/filing/edit.xhtml?faces-redirect=true&id=" + id + (what.isEmpty() ? "" : "&done=" + what);
    }

    FilingId filing() {
        return AskedFiling.id(id);
    }

    boolean isNamed() {
        return !Objects.requireNonNullElse(id, "").isEmpty();
    }

    @Nullable
    String id() {
        return id;
    }

    /** A postback without the address's parameter does not make it another draft. */
    void is(@Nullable String asked) {
        id = asked == null ? id : asked;
    }
}
