package jp.todoke.triage.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.web.Language;
import jp.todoke.triage.CaseAction;
import jp.todoke.triage.CaseDetails;
import jp.todoke.triage.CaseState;
import jp.todoke.triage.Outcome;
import jp.todoke.triage.usecase.DecideCase;
import jp.todoke.triage.usecase.OpenCase;
import jp.todoke.triage.usecase.ReleaseCase;
import jp.todoke.triage.usecase.ReopenCase;
import jp.todoke.triage.usecase.TakeCase;
import jp.todoke.triage.usecase.WriteNote;
import org.jspecify.annotations.Nullable;

/**
 * One case: the filing as received beside the desk, where it is taken, noted on and decided. A press that is refused shows
 * the latest state, and keeps what was typed.
 */
@Named("caseView")
@ViewScoped
public class CaseView implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    OpenCase openCase;

    @Inject
    TakeCase takeCase;

    @Inject
    ReleaseCase releaseCase;

    @Inject
    WriteNote writeNote;

    @Inject
    DecideCase decideCase;

    @Inject
    ReopenCase reopenCase;

    @Inject
    CaseFilingView filing;

    @Inject
    CaseThreadView thread;

    @Inject
    CurrentCaller caller;

    @Inject
    Language language;

    private @Nullable String receipt;
    private int version;
    private String note = "";
    private @Nullable Outcome outcome;
    private String reason = "";
    private String reopenReason = "";

    /** What the page shows; read again where it is missing. */
    private transient @Nullable CaseDetails details;

    public void load() {
        if (receipt == null || receipt.isBlank()) {
            throw Refusal.notFound("triage.refusal.noSuchCase");
        }
        OpenCase.OpenedCase opened = openCase.open(receipt);
        show(opened.details());
        filing.show(opened.filing(), opened.exchange(), opened.prior());
        thread.show(opened.thread());
    }

    public void take() {
        act("triage.case.taken.done", () -> takeCase.take(receipt()));
    }

    public void release() {
        act("triage.case.released.done", () -> releaseCase.release(receipt(), version));
    }

    public void write() {
        act("triage.case.note.done", () -> writeNote.write(receipt(), note));
        note = "";
    }

    public void decide() {
        act("triage.case.decided.done", () -> decideCase.decide(receipt(), outcome, reason, version));
        reason = "";
        outcome = null;
    }

    public void reopen() {
        act("triage.case.reopened.done", () -> reopenCase.reopen(receipt(), reopenReason, version));
        reopenReason = "";
    }

    /** A refusal leaves through here to the page's messages; the state is then read anew for the answer. */
    private void act(String done, Supplier<CaseDetails> press) {
        details = null;
        show(press.get());
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(language.texts().get(done)));
    }

    void show(CaseDetails now) {
        details = now;
        version = now.version();
    }

    public CaseDetails getDetails() {
        if (details == null) {
            show(openCase.again(receipt()));
        }
        return Objects.requireNonNull(details);
    }

    /** Whether the page offers this act. */
    public boolean open(String action) {
        return getDetails().open().contains(CaseAction.valueOf(action));
    }

    public boolean isNew() {
        return getDetails().state() == CaseState.NEW;
    }

    public boolean isMine() {
        return caller.get().account().equals(getDetails().assignee());
    }

    /** Notes and decisions, the latest first. */
    public List<CaseEntry> getHistory() {
        return CaseEntry.of(getDetails());
    }

    public Outcome[] getOutcomes() {
        return Outcome.values();
    }

    private String receipt() {
        return Objects.requireNonNullElse(receipt, "");
    }

    int getVersion() {
        return version;
    }

    public @Nullable String getReceipt() {
        return receipt;
    }

    public void setReceipt(@Nullable String receipt) {
        this.receipt = receipt;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = Objects.requireNonNullElse(note, "");
    }

    public @Nullable Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable Outcome outcome) {
        this.outcome = outcome;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = Objects.requireNonNullElse(reason, "");
    }

    public String getReopenReason() {
        return reopenReason;
    }

    public void setReopenReason(@Nullable String reopenReason) {
        this.reopenReason = Objects.requireNonNullElse(reopenReason, "");
    }
}
