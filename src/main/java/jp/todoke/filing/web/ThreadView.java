package jp.todoke.filing.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import jp.todoke.filing.ContentDifference;
import jp.todoke.filing.FilingDossier;
import jp.todoke.filing.FilingDossier.Opening;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.MessageKind;
import jp.todoke.filing.ReceivedFiling;
import jp.todoke.filing.ThreadMessage;
import jp.todoke.filing.usecase.AnswerThread;
import jp.todoke.filing.usecase.ReadThread;
import jp.todoke.filing.usecase.StartFollowUp;
import jp.todoke.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** What came after the receipt of a filing: what the authority wrote, the answer to it, and what follows on the filing. */
@Named
@ViewScoped
public class ThreadView implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    ReadThread readThread;

    @Inject
    AnswerThread answerThread;

    @Inject
    StartFollowUp startFollowUp;

    @Inject
    Language language;

    private @Nullable String receipt;
    private String answer = "";
    private boolean withParts = true;

    /** Content never waits in a session: read again where it is missing. */
    private transient ReadThread.@Nullable Reading reading;

    public void load() {
        reading = readThread.read(receipt());
    }

    /** Sends what is typed; it stays on the page where the sending is refused. */
    public void send() {
        answerThread.write(receipt(), answer, null);
        answer = "";
        reading = null;
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(language.texts().get("filing.thread.sent")));
    }

    public String correct() {
        return edit(startFollowUp.correct(receipt()).id());
    }

    public String supplement() {
        return edit(startFollowUp.supplement(receipt(), withParts).id());
    }

    public String withdraw() {
        return "/exchange/filing/withdraw.xhtml?faces-redirect=true&id="
                + startFollowUp.withdraw(receipt()).id();
    }

    private static String edit(FilingId id) {
        return "/exchange/filing/edit.xhtml?faces-redirect=true&id=" + id;
    }

    public FilingDossier getDossier() {
        return now().dossier();
    }

    public ReceivedFiling getFiling() {
        return now().filing();
    }

    /** Whether the state allows this; who may do it is asked of the gate. */
    public boolean may(String opening) {
        return getDossier().may(Opening.valueOf(opening));
    }

    public String getStateKind() {
        return ListView.kind(getDossier().state());
    }

    /** What is awaited, in the authority's words: the latest request or return while it is open. */
    public @Nullable ThreadMessage getAwaited() {
        MessageKind kind =
                switch (getDossier().state()) {
                    case QUERY_OPEN -> MessageKind.REQUEST;
                    case RETURNED -> MessageKind.RETURN;
                    default -> null;
                };
        return kind == null ? null : getDossier().lastOf(kind).orElse(null);
    }

    public String getDueWords() {
        return getDossier().due() == null
                ? ""
                : Objects.requireNonNull(getDossier().due()).words(language.texts());
    }

    /** What this filing changes of the one it follows on; null where it follows on none, or only withdraws it. */
    public @Nullable ContentDifference getDifference() {
        ReceivedFiling prior = now().prior();
        boolean corrects = getDossier().filingKind().equals("CORRECTION");
        return prior == null || !corrects
                ? null
                : ContentDifference.between(prior.content(), getFiling().content(), language.getLocale());
    }

    private ReadThread.Reading now() {
        if (reading == null) {
            load();
        }
        return Objects.requireNonNull(reading);
    }

    private String receipt() {
        return Objects.requireNonNullElse(receipt, "");
    }

    public @Nullable String getReceipt() {
        return receipt;
    }

    public void setReceipt(@Nullable String receipt) {
        this.receipt = receipt;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = Objects.requireNonNullElse(answer, "");
    }

    public boolean isWithParts() {
        return withParts;
    }

    public void setWithParts(boolean withParts) {
        this.withParts = withParts;
    }
}
