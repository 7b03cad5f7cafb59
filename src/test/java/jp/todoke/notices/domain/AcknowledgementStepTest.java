package jp.todoke.notices.domain;

import static jp.todoke.notices.domain.AcknowledgementAction.ATTEST;
import static jp.todoke.notices.domain.AcknowledgementAction.COUNTERSIGN;
import static jp.todoke.notices.domain.AcknowledgementAction.OPEN;
import static jp.todoke.notices.domain.AcknowledgementAction.RETURN;
import static jp.todoke.notices.domain.AcknowledgementState.ACKNOWLEDGED;
import static jp.todoke.notices.domain.AcknowledgementState.COUNTERSIGNING;
import static jp.todoke.notices.domain.AcknowledgementState.FOLLOW_UP;
import static jp.todoke.notices.domain.AcknowledgementState.PENDING;
import static jp.todoke.notices.domain.AcknowledgementState.SEEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.todoke.notices.AckResult;
import jp.todoke.platform.gate.Permission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AcknowledgementStepTest {

    /** Every state with every action, and where it may lead; nothing means that it is refused. */
    static Stream<Arguments> table() {
        return Stream.of(
                Arguments.of(PENDING, OPEN, List.of(SEEN)),
                Arguments.of(PENDING, ATTEST, List.of(ACKNOWLEDGED, FOLLOW_UP, COUNTERSIGNING)),
                Arguments.of(PENDING, COUNTERSIGN, List.of()),
                Arguments.of(PENDING, RETURN, List.of()),
                Arguments.of(SEEN, OPEN, List.of(SEEN)),
                Arguments.of(SEEN, ATTEST, List.of(ACKNOWLEDGED, FOLLOW_UP, COUNTERSIGNING)),
                Arguments.of(SEEN, COUNTERSIGN, List.of()),
                Arguments.of(SEEN, RETURN, List.of()),
                Arguments.of(COUNTERSIGNING, OPEN, List.of(COUNTERSIGNING)),
                Arguments.of(COUNTERSIGNING, ATTEST, List.of(ACKNOWLEDGED, FOLLOW_UP, COUNTERSIGNING)),
                Arguments.of(COUNTERSIGNING, COUNTERSIGN, List.of(ACKNOWLEDGED)),
                Arguments.of(COUNTERSIGNING, RETURN, List.of(SEEN)),
                Arguments.of(ACKNOWLEDGED, OPEN, List.of(ACKNOWLEDGED)),
                Arguments.of(ACKNOWLEDGED, ATTEST, List.of(ACKNOWLEDGED, FOLLOW_UP, COUNTERSIGNING)),
                Arguments.of(ACKNOWLEDGED, COUNTERSIGN, List.of()),
                Arguments.of(ACKNOWLEDGED, RETURN, List.of()),
                Arguments.of(FOLLOW_UP, OPEN, List.of(FOLLOW_UP)),
                Arguments.of(FOLLOW_UP, ATTEST, List.of(ACKNOWLEDGED, FOLLOW_UP, COUNTERSIGNING)),
                Arguments.of(FOLLOW_UP, COUNTERSIGN, List.of()),
                Arguments.of(FOLLOW_UP, RETURN, List.of()));
    }

    @ParameterizedTest
    @MethodSource("table")
    void eachStateAllowsTheseActionsAndNoOthers(
            AcknowledgementState from, AcknowledgementAction action, List<AcknowledgementState> to) {
        assertThat(AcknowledgementStep.of(from, action))
                .extracting(AcknowledgementStep::to)
                .containsExactlyElementsOf(to);
    }

    @Test
    void theTableAboveNamesEveryPair() {
        assertThat(table().count())
                .isEqualTo((long) AcknowledgementState.values().length * AcknowledgementAction.values().length);
    }

    @ParameterizedTest
    @MethodSource("table")
    void exactlyOneGuardOfAnAttestationHoldsForEachResult(
            AcknowledgementState from, AcknowledgementAction action, List<AcknowledgementState> to) {
        if (action != ATTEST) {
            return;
        }
        for (AckResult result : AckResult.values()) {
            Situation situation = new Situation(result, null, "a@x.example");
            List<AcknowledgementState> reached = new ArrayList<>();
            for (AcknowledgementStep step : AcknowledgementStep.of(from, action)) {
                if (step.guard().holds(situation)) {
                    reached.add(step.to());
                }
            }
            AcknowledgementState expected =
                    switch (result) {
                        case NONE, NA -> ACKNOWLEDGED;
                        case POSS -> FOLLOW_UP;
                        case MATCH_FROZEN, MATCH_NO_ASSETS, MATCH_PAST_TRANSFER -> COUNTERSIGNING;
                    };
            assertThat(reached).as(result.name()).containsExactly(expected);
        }
    }

    @Test
    void eachActionAsksForOnePermission() {
        for (AcknowledgementStep step : AcknowledgementStep.values()) {
            Permission expected =
                    switch (step.action()) {
                        case OPEN -> Permission.READ_NOTICES;
                        case ATTEST -> Permission.ACKNOWLEDGE_NOTICE;
                        case COUNTERSIGN, RETURN -> Permission.COUNTERSIGN_ACKNOWLEDGEMENT;
                    };
            assertThat(step.permission()).as(step.name()).isEqualTo(expected);
        }
    }

    @Test
    void onlyAnotherPersonCountersigns() {
        assertThat(Guard.ANOTHER_PERSON.holds(new Situation(null, "a@x.example", "a@x.example")))
                .isFalse();
        assertThat(Guard.ANOTHER_PERSON.holds(new Situation(null, "a@x.example", "b@x.example")))
                .isTrue();
        assertThat(Guard.ANOTHER_PERSON.holds(new Situation(null, null, "b@x.example")))
                .isFalse();
    }
}
