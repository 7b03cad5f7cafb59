package jp.todoke.notices.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import jp.todoke.notices.NoticeId;
import jp.todoke.notices.domain.Acknowledged;
import jp.todoke.notices.domain.AcknowledgementState;
import jp.todoke.notices.domain.AttestationContent;
import jp.todoke.notices.domain.AttestationRefused;
import jp.todoke.notices.domain.AttestationRule;
import jp.todoke.notices.domain.AttestationVersion;
import jp.todoke.notices.domain.Finding;
import jp.todoke.notices.domain.NoticeDetails;
import jp.todoke.notices.usecase.AcknowledgeNotice;
import jp.todoke.notices.usecase.OpenNotice;
import jp.todoke.notices.usecase.SeenVersion;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.web.Language;
import jp.todoke.sanctions.Change;
import org.jspecify.annotations.Nullable;

/** One notice as an exchange reads and answers it. Its approver: {@link CountersignView}. */
@Named("noticeView")
@ViewScoped
public class NoticeView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    OpenNotice openNotice;

    @Inject
    AcknowledgeNotice acknowledgeNotice;

    @Inject
    CurrentCaller caller;

    @Inject
    NoticeWords words;

    @Inject
    Language language;

    private @Nullable String id;
    private @Nullable NoticeDetails details;
    private @Nullable AttestationForm form;
    private ArrayList<Finding> findings = new ArrayList<>();
    private String done = "";

    /** Reads the notice when the page is asked for; the first person of the exchange to do so is recorded. */
    public void open() {
        load();
        if (mayAttest() && loaded().own().standing().outstanding() && !isWaitingForApprover()) {
            again();
        }
    }

    private void load() {
        NoticeId notice = id == null ? null : NoticeId.parse(id).orElse(null);
        if (notice == null) {
            throw Refusal.notFound("notices.refusal.notFound");
        }
        details = openNotice.open(notice);
    }

    NoticeDetails loaded() {
        if (details == null) {
            throw Refusal.notFound("notices.refusal.notFound");
        }
        return details;
    }

    SeenVersion seen() {
        return new SeenVersion(loaded().noticeVersion(), loaded().own().version());
    }

    /** Opens the form for a new version. */
    public void again() {
        AttestationForm fresh = new AttestationForm();
        List<AttestationVersion> history = loaded().history();
        if (!history.isEmpty()) {
            fresh.fill(history.get(0).content());
        }
        form = fresh;
        done = "";
        findings = new ArrayList<>();
    }

    /** Whether "no match" wants to be confirmed in the face of own filings. */
    public boolean isOwnReportsAsked() {
        return form != null
                && (form.isOwnReportsConsidered()
                        || findings.stream().anyMatch(finding -> finding.rule() == AttestationRule.S07));
    }

    public void resultChosen() {
        if (form != null) {
            form.resultChosen();
        }
    }

    public void addMatch() {
        if (form != null) {
            form.addMatch();
        }
    }

    public void removeMatch(int index) {
        if (form != null) {
            form.removeMatch(index);
        }
    }

    /** Sends the answer; what rules stop stays in the form, with all findings. */
    public void send() {
        if (form == null) {
            return;
        }
        List<Finding> unreadable = new ArrayList<>();
        AttestationContent content = form.read(loaded().notice().edition().value(), unreadable);
        try {
            Acknowledged acknowledged =
                    acknowledgeNotice.acknowledge(loaded().notice().id(), seen(), content, unreadable);
            findings = new ArrayList<>(acknowledged.warnings());
            form = null;
            load();
            done = text(
                    isWaitingForApprover() ? "notices.form.doneCountersign" : "notices.form.done",
                    acknowledged.answer().attestations());
        } catch (AttestationRefused refused) {
            findings = new ArrayList<>(refused.findings());
            tellAtFields();
        } catch (Refusal refusal) {
            reloadIfStale(refusal);
        }
    }

    /** What was typed stays; the newest state is read beside it, so that the next press can succeed. */
    void reloadIfStale(Refusal refusal) {
        if (refusal.kind() != Refusal.Kind.STALE) {
            throw refusal;
        }
        load();
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text("notices.form.stale"), null));
    }

    /** Something was done to the answer: what stands now is shown under a word of it. */
    void did(String key) {
        load();
        done = text(key);
    }

    private void tellAtFields() {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.validationFailed();
        for (Finding finding : findings) {
            FacesMessage.Severity severity = finding.stops() ? FacesMessage.SEVERITY_ERROR : FacesMessage.SEVERITY_WARN;
            faces.addMessage(place(finding), new FacesMessage(severity, words(finding), null));
        }
    }

    /** Id of the field that a finding is about. */
    public String place(Finding finding) {
        return FindingPlace.of(finding.pointer());
    }

    /** Name of the field that a finding is about. */
    public String label(Finding finding) {
        return FindingPlace.label(finding.pointer(), language.texts());
    }

    public String words(Finding finding) {
        return finding.text(language.getLocale());
    }

    private String text(String key, Object... arguments) {
        return language.texts().get(key, arguments);
    }

    private boolean mayAttest() {
        return caller.get().may(Permission.ACKNOWLEDGE_NOTICE);
    }

    /** Whether this person may open the form now. */
    public boolean isAnswerable() {
        return mayAttest() && loaded().notice().state().answerable();
    }

    public boolean isWaitingForApprover() {
        return loaded().own().state() == AcknowledgementState.COUNTERSIGNING;
    }

    /** The version that counts. */
    public @Nullable AttestationVersion getCurrent() {
        List<AttestationVersion> history = loaded().history();
        return history.isEmpty() ? null : history.get(0);
    }

    /** Whether the answer that counts names somebody on whom a report is due, and was not given back. */
    public boolean isReportable() {
        AttestationVersion current = getCurrent();
        return current != null
                && current.returnedAt() == null
                && !current.content().matches().isEmpty();
    }

    /** Whether an answer now comes after the due time, with none before it. */
    public boolean isLate() {
        return loaded().own().overdue();
    }

    public List<ChangeGroup> getGroups() {
        return ChangeGroup.of(loaded().changes());
    }

    /** Number and names of a designation that a match names. */
    public String designation(@Nullable String designation) {
        return words.line(loaded().changes().stream().map(Change::designation).toList(), designation);
    }

    /** The findings that stop, or the warnings of what was accepted. */
    public List<Finding> getFindings() {
        return findings;
    }

    public @Nullable NoticeDetails getDetails() {
        return details;
    }

    public @Nullable AttestationForm getForm() {
        return form;
    }

    /** What was done last, in words; empty at first. */
    public String getDone() {
        return done;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
