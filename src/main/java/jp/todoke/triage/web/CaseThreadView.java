package jp.todoke.triage.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import jp.todoke.filing.Ask;
import jp.todoke.filing.DueOn;
import jp.todoke.filing.Feedback;
import jp.todoke.filing.FilingDossier;
import jp.todoke.filing.FilingDossier.Opening;
import jp.todoke.filing.ReturnReason;
import jp.todoke.platform.web.Language;
import jp.todoke.triage.CaseAction;
import jp.todoke.triage.CaseDetails;
import jp.todoke.triage.usecase.AnswerWithdrawal;
import jp.todoke.triage.usecase.AskFiler;
import jp.todoke.triage.usecase.GiveFeedback;
import jp.todoke.triage.usecase.OpenCase;
import jp.todoke.triage.usecase.ReturnFiling;
import jp.todoke.triage.usecase.TellFiler;
import org.jspecify.annotations.Nullable;

/** What is written to a filer from the desk, and what came back. A press that is refused keeps what was typed. */
@Named("caseThreadView")
@ViewScoped
public class CaseThreadView implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    OpenCase openCase;

    @Inject
    AskFiler askFiler;

    @Inject
    TellFiler tellFiler;

    @Inject
    GiveFeedback giveFeedback;

    @Inject
    ReturnFiling returnFiling;

    @Inject
    AnswerWithdrawal answerWithdrawal;

    @Inject
    CaseView desk;

    @Inject
    Language language;

    private Ask[] asks = {};
    private ReturnReason[] reasons = {};
    private Feedback[] feedback = {};
    /** What is typed, by act: each part of the page has fields of its own. */
    private final HashMap<String, @Nullable String> texts = new HashMap<>();

    private final HashMap<String, @Nullable LocalDate> days = new HashMap<>();
    /** What was pressed last, so that its part of the page stays open where it was refused. */
    private String pressed = "";

    private transient OpenCase.@Nullable CaseThread thread;

    void show(OpenCase.CaseThread opened) {
        thread = opened;
    }

    public void ask() {
        act("ASK", words -> askFiler.ask(receipt(), List.of(asks), words, days.get("ASK")));
    }

    public void settle() {
        act("SETTLE", words -> askFiler.settle(receipt(), words));
    }

    public void tell() {
        act("TELL", words -> tellFiler.tell(receipt(), words));
    }

    public void giveFeedback() {
        act("GIVE_FEEDBACK", words -> giveFeedback.give(receipt(), List.of(feedback), words));
    }

    public void giveBack() {
        act("GIVE_BACK", words -> returnFiling.giveBack(receipt(), List.of(reasons), words, days.get("GIVE_BACK")));
    }

    public void grant() {
        answer(true);
    }

    public void decline() {
        answer(false);
    }

    private void answer(boolean granted) {
        act("ANSWER_WITHDRAWAL", words -> answerWithdrawal.answer(receipt(), granted, words, desk.getVersion()));
    }

    /** A refusal leaves through here to the page's messages. */
    private void act(String action, Function<String, CaseDetails> press) {
        pressed = action;
        thread = null;
        desk.show(press.apply(Objects.requireNonNullElse(texts.get(action), "")));
        pressed = "";
        asks = new Ask[] {};
        reasons = new ReturnReason[] {};
        feedback = new Feedback[] {};
        texts.remove(action);
        days.remove(action);
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(language.texts().get("triage.thread.sent")));
    }

    /** Whether the page offers this act: the case allows it to this person, and the filing is where it makes sense. */
    public boolean open(String action) {
        Opening needed =
                switch (CaseAction.valueOf(action)) {
                    case ASK -> Opening.ASK;
                    case SETTLE -> Opening.ANSWER;
                    case GIVE_BACK -> Opening.RETURN;
                    case ANSWER_WITHDRAWAL -> Opening.ANSWER_WITHDRAWAL;
                    default -> null;
                };
        return desk.open(action) && (needed == null || getDossier().may(needed));
    }

    /** {@code open} where this part of the page stays open, else nothing. */
    public String shown(String action) {
        return action.equals(pressed) ? "open" : "";
    }

    public FilingDossier getDossier() {
        return now().dossier();
    }

    public Map<Long, String> getSenders() {
        return now().senders();
    }

    public String getDueWords() {
        DueOn due = getDossier().due();
        return due == null ? "" : due.words(language.texts());
    }

    private OpenCase.CaseThread now() {
        if (thread == null) {
            thread = openCase.thread(receipt());
        }
        return Objects.requireNonNull(thread);
    }

    private String receipt() {
        return Objects.requireNonNullElse(desk.getReceipt(), "");
    }

    public Ask[] getAllAsks() {
        return Ask.values();
    }

    public ReturnReason[] getAllReasons() {
        return ReturnReason.values();
    }

    public Feedback[] getAllFeedback() {
        return Feedback.values();
    }

    public Ask[] getAsks() {
        return asks.clone();
    }

    public void setAsks(Ask @Nullable [] asks) {
        this.asks = asks == null ? new Ask[] {} : asks.clone();
    }

    public ReturnReason[] getReasons() {
        return reasons.clone();
    }

    public void setReasons(ReturnReason @Nullable [] reasons) {
        this.reasons = reasons == null ? new ReturnReason[] {} : reasons.clone();
    }

    public Feedback[] getFeedback() {
        return feedback.clone();
    }

    public void setFeedback(Feedback @Nullable [] feedback) {
        this.feedback = feedback == null ? new Feedback[] {} : feedback.clone();
    }

    public Map<String, @Nullable String> getTexts() {
        return texts;
    }

    public Map<String, @Nullable LocalDate> getDays() {
        return days;
    }
}
