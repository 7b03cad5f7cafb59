package jp.todoke.triage.domain;

import static jp.todoke.triage.domain.Priority.Reason.ANSWER;
import static jp.todoke.triage.domain.Priority.Reason.CONFIRMED_MATCH;
import static jp.todoke.triage.domain.Priority.Reason.LARGE_AMOUNT;
import static jp.todoke.triage.domain.Priority.Reason.ORDINARY;
import static jp.todoke.triage.domain.Priority.Reason.PAST_TRANSFER;
import static jp.todoke.triage.domain.Priority.Reason.POSSIBLE_MATCH;
import static jp.todoke.triage.domain.Priority.Reason.SANCTIONS_INDICATOR;
import static jp.todoke.triage.domain.Priority.Reason.TERROR;
import static jp.todoke.triage.domain.Priority.Reason.URGENT;
import static jp.todoke.triage.domain.Priority.Reason.WITHDRAWAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PriorityTest {
    @Test
    void anOrdinaryFilingIsFourthAndSaysSo() {
        assertThat(of("STR", "INITIAL", "ROUTINE", 5_990_000, "D1")).isEqualTo(new Priority(4, List.of(ORDINARY)));
    }

    @Test
    void terrorAndConfirmedMatchesComeFirst() {
        assertThat(of("STR", "INITIAL", "TERROR", 1)).isEqualTo(new Priority(1, List.of(TERROR)));
        assertThat(of("SMC", "INITIAL", "ROUTINE", 1)).isEqualTo(new Priority(1, List.of(CONFIRMED_MATCH)));
    }

    @Test
    void possibleMatchesPastTransfersUrgencyAndSanctionsIndicatorsComeSecond() {
        assertThat(of("SMP", "INITIAL", "ROUTINE", 1)).isEqualTo(new Priority(2, List.of(POSSIBLE_MATCH)));
        assertThat(of("PTR", "INITIAL", "ROUTINE", 1)).isEqualTo(new Priority(1, List.of(PAST_TRANSFER)));
        assertThat(of("STR", "INITIAL", "URGENT", 1)).isEqualTo(new Priority(2, List.of(URGENT)));
        assertThat(of("STR", "INITIAL", "ROUTINE", 1, "E6")).isEqualTo(new Priority(2, List.of(SANCTIONS_INDICATOR)));
    }

    @Test
    void aLargeAmountOrAnAnswerIsThird() {
        assertThat(of("STR", "INITIAL", "ROUTINE", 30_000_000)).isEqualTo(new Priority(3, List.of(LARGE_AMOUNT)));
        assertThat(of("STR", "INITIAL", "ROUTINE", 29_999_999).level()).isEqualTo(4);
        assertThat(of("AIF", "SUPPLEMENT", "ROUTINE", 0)).isEqualTo(new Priority(3, List.of(ANSWER)));
    }

    @Test
    void allReasonsAreToldTheStrongestFirst() {
        assertThat(of("SMP", "INITIAL", "TERROR", 50_000_000, "E5"))
                .isEqualTo(new Priority(1, List.of(TERROR, POSSIBLE_MATCH, SANCTIONS_INDICATOR, LARGE_AMOUNT)));
    }

    @Test
    void aWithdrawalWaitsUnlessSomethingElseSpeaks() {
        assertThat(of("STR", "WITHDRAWAL", "ROUTINE", 0)).isEqualTo(new Priority(5, List.of(WITHDRAWAL)));
        assertThat(of("STR", "WITHDRAWAL", "URGENT", 0)).isEqualTo(new Priority(2, List.of(URGENT, WITHDRAWAL)));
    }

    private static Priority of(String code, String kind, String urgency, long jpy, String... indicators) {
        return Priority.of(code, kind, urgency, List.of(indicators), jpy);
    }
}
