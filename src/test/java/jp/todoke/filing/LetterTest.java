package jp.todoke.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.text.Texts;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LetterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String WORDS = "トランザクションIDを確かめてください。";

    @Test
    void aRequestNeedsSomethingToAskForAndADayThatIsNotOver() {
        assertThat(Letter.request(List.of(Ask.DEVICES, Ask.FUNDS), "", TODAY, TODAY)
                        .codes())
                .containsExactly("DEVICES", "FUNDS");
        assertRefused("filing.refusal.letter.asks", () -> Letter.request(List.of(), WORDS, TODAY, TODAY));
        assertRefused("filing.refusal.letter.due", () -> Letter.request(List.of(Ask.FUNDS), WORDS, null, TODAY));
        assertRefused(
                "filing.refusal.letter.dueRange",
                () -> Letter.request(List.of(Ask.FUNDS), WORDS, TODAY.minusDays(1), TODAY));
        assertRefused("platform.refusal.textEmpty", () -> Letter.request(List.of(Ask.OTHER), " ", TODAY, TODAY));
    }

    @Test
    void aReturnNeedsACodedReasonAndWords() {
        Letter letter = Letter.giveBack(List.of(ReturnReason.ADDRESS_WRONG), WORDS, null, TODAY);
        assertThat(letter.kind()).isEqualTo(MessageKind.RETURN);
        assertRefused("filing.refusal.letter.reasons", () -> Letter.giveBack(List.of(), WORDS, null, TODAY));
        assertRefused(
                "platform.refusal.textTooShort",
                () -> Letter.giveBack(List.of(ReturnReason.OTHER), "直して", null, TODAY));
    }

    @Test
    void theAnswerToAWithdrawalNeedsAReasonEitherWay() {
        assertThat(Letter.withdrawal(true, WORDS).kind()).isEqualTo(MessageKind.WITHDRAWAL_GRANTED);
        assertThat(Letter.withdrawal(false, WORDS).kind()).isEqualTo(MessageKind.WITHDRAWAL_DECLINED);
        assertRefused("platform.refusal.textEmpty", () -> Letter.withdrawal(true, ""));
    }

    @Test
    void everyKindAndCodeHasItsWordInBothLanguages() {
        for (Locale locale : Texts.LANGUAGES) {
            Texts texts = Texts.of(locale);
            for (MessageKind kind : MessageKind.values()) {
                assertThat(texts.has(kind.key())).as(kind.key()).isTrue();
            }
            for (Ask ask : Ask.values()) {
                assertThat(texts.has(ask.key())).as(ask.key()).isTrue();
            }
            for (ReturnReason reason : ReturnReason.values()) {
                assertThat(texts.has(reason.key())).as(reason.key()).isTrue();
            }
            for (Feedback code : Feedback.values()) {
                assertThat(texts.has(code.key())).as(code.key()).isTrue();
            }
        }
    }

    @Test
    void theDueDayIsToldInWordsBeforeOnAndAfterIt() {
        Texts japanese = Texts.of(Locale.JAPANESE);
        assertThat(asked(3).words(japanese)).isEqualTo("回答期限まであと3日");
        assertThat(asked(0).words(japanese)).isEqualTo("回答期限は今日です");
        assertThat(asked(-2).overdue()).isTrue();
        assertThat(asked(-2).words(japanese)).isEqualTo("回答期限を2日過ぎています");
        assertThat(asked(1).words(Texts.of(Locale.ENGLISH))).isEqualTo("Reply due in 1 day");
    }

    @Test
    void aReturnedFilingIsToBeCorrectedNotAnswered() {
        DueOn due = DueOn.of(TODAY.plusDays(3), TODAY, FilingState.RETURNED);
        assertThat(due.words(Texts.of(Locale.JAPANESE))).isEqualTo("訂正期限まであと3日");
        assertThat(due.words(Texts.of(Locale.ENGLISH))).isEqualTo("Correction due in 3 days");
    }

    private static DueOn asked(int daysLeft) {
        return DueOn.of(TODAY.plusDays(daysLeft), TODAY, FilingState.QUERY_OPEN);
    }

    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }
}
