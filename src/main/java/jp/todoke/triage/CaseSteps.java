package jp.todoke.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import jp.todoke.filing.Ask;
import jp.todoke.filing.Feedback;
import jp.todoke.filing.ReturnReason;
import jp.todoke.triage.usecase.AnswerWithdrawal;
import jp.todoke.triage.usecase.AskFiler;
import jp.todoke.triage.usecase.DecideCase;
import jp.todoke.triage.usecase.GiveFeedback;
import jp.todoke.triage.usecase.OpenCase;
import jp.todoke.triage.usecase.ReturnFiling;
import jp.todoke.triage.usecase.TakeCase;
import jp.todoke.triage.usecase.TellFiler;
import jp.todoke.triage.usecase.WriteNote;
import org.jspecify.annotations.Nullable;

/**
 * What the authority's people do with a case, step by step, for a story that is played on their behalf: the
 * demonstration's. Each step goes through the gate as the current caller.
 */
@ApplicationScoped
public class CaseSteps {
    @Inject
    OpenCase openCase;

    @Inject
    TakeCase takeCase;

    @Inject
    WriteNote writeNote;

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
    DecideCase decideCase;

    public void take(String receiptNo) {
        openCase.open(receiptNo);
        takeCase.take(receiptNo);
    }

    public void note(String receiptNo, String text) {
        openCase.open(receiptNo);
        writeNote.write(receiptNo, text);
    }

    public void ask(String receiptNo, Collection<Ask> asks, String text, LocalDate dueOn) {
        askFiler.ask(receiptNo, asks, text, dueOn);
    }

    public void tell(String receiptNo, String text) {
        tellFiler.tell(receiptNo, text);
    }

    public void giveFeedback(String receiptNo, Collection<Feedback> codes, String text) {
        giveFeedback.give(receiptNo, codes, text);
    }

    public void giveBack(String receiptNo, Collection<ReturnReason> reasons, String text, @Nullable LocalDate dueOn) {
        returnFiling.giveBack(receiptNo, reasons, text, dueOn);
    }

    public void answerWithdrawal(String receiptNo, boolean granted, String reason) {
        answerWithdrawal.answer(receiptNo, granted, reason, version(receiptNo));
    }

    public void decide(String receiptNo, Outcome outcome, String reason) {
        decideCase.decide(receiptNo, outcome, reason, version(receiptNo));
    }

    private int version(String receiptNo) {
        return openCase.again(receiptNo).version();
    }
}
