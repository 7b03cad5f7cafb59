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

import java.util.Arrays;
import java.util.List;
import jp.todoke.platform.gate.Permission;

/**
 * The life cycle of an acknowledgement: (state, action, permission, guard) → state. Buttons, API and tests are made from it;
 * nothing else is possible. A machine client may attest what no person has opened yet, hence the steps from
 * {@code PENDING}.
 */
public enum AcknowledgementStep {
    OPEN_PENDING(PENDING, OPEN, Permission.READ_NOTICES, Guard.ALWAYS, SEEN),
    OPEN_SEEN(SEEN, OPEN, Permission.READ_NOTICES, Guard.ALWAYS, SEEN),
    OPEN_COUNTERSIGNING(COUNTERSIGNING, OPEN, Permission.READ_NOTICES, Guard.ALWAYS, COUNTERSIGNING),
    OPEN_ACKNOWLEDGED(ACKNOWLEDGED, OPEN, Permission.READ_NOTICES, Guard.ALWAYS, ACKNOWLEDGED),
    OPEN_FOLLOW_UP(FOLLOW_UP, OPEN, Permission.READ_NOTICES, Guard.ALWAYS, FOLLOW_UP),

    ATTEST_FINAL_UNSEEN(PENDING, ATTEST, Permission.ACKNOWLEDGE_NOTICE, Guard.RESULT_FINAL, ACKNOWLEDGED),
    ATTEST_POSSIBLE_UNSEEN(PENDING, ATTEST, Permission.ACKNOWLEDGE_NOTICE, Guard.RESULT_POSSIBLE, FOLLOW_UP),
    ATTEST_MATCH_UNSEEN(PENDING, ATTEST, Permission.ACKNOWLEDGE_NOTICE, Guard.RESULT_MATCH, COUNTERSIGNING),
    ATTEST_FINAL(SEEN, ATTEST, Permission.ACKNOWLEDGE_NOTICE, Guard.RESULT_FINAL, ACKNOWLEDGED),
    ATTEST_POSSIBLE(SEEN, ATTEST, Permission.ACKNOWLEDGE_NOTICE, Guard.RESULT_POSSIBLE, FOLLOW_UP),
    ATTEST_MATCH(SEEN, ATTEST, Permission.ACKNOWLEDGE_NOTICE, Guard.RESULT_MATCH, COUNTERSIGNING),
    REATTEST_FINAL_COUNTERSIGNING(
            COUNTERSIGNING, ATTEST, Permission.ACKNOWLEDGE_NOTICE, Guard.RESULT_FINAL, ACKNOWLEDGED),
    REATTEST_POSSIBLE_COUNTERSIGNING(
            COUNTERSIGNING, ATTEST, Permission.ACKNOWLEDGE_NOTICE, Guard.RESULT_POSSIBLE, FOLLOW_UP),
    REATTEST_MATCH_COUNTERSIGNING(
            COUNTERSIGNING, ATTEST, Permission.ACKNOWLEDGE_NOTICE, Guard.RESULT_MATCH, COUNTERSIGNING),
    REATTEST_FINAL_ACKNOWLEDGED(ACKNOWLEDGED, ATTEST, Permission.ACKNOWLEDGE_NOTICE, Guard.RESULT_FINAL, ACKNOWLEDGED),
    REATTEST_POSSIBLE_ACKNOWLEDGED(
            ACKNOWLEDGED, ATTEST, Permission.ACKNOWLEDGE_NOTICE, Guard.RESULT_POSSIBLE, FOLLOW_UP),
    REATTEST_MATCH_ACKNOWLEDGED(
            ACKNOWLEDGED, ATTEST, Permission.ACKNOWLEDGE_NOTICE, Guard.RESULT_MATCH, COUNTERSIGNING),
    REATTEST_FINAL_FOLLOW_UP(FOLLOW_UP, ATTEST, Permission.ACKNOWLEDGE_NOTICE, Guard.RESULT_FINAL, ACKNOWLEDGED),
    REATTEST_POSSIBLE_FOLLOW_UP(FOLLOW_UP, ATTEST, Permission.ACKNOWLEDGE_NOTICE, Guard.RESULT_POSSIBLE, FOLLOW_UP),
    REATTEST_MATCH_FOLLOW_UP(FOLLOW_UP, ATTEST, Permission.ACKNOWLEDGE_NOTICE, Guard.RESULT_MATCH, COUNTERSIGNING),

    COUNTERSIGN_MATCH(
            COUNTERSIGNING, COUNTERSIGN, Permission.COUNTERSIGN_ACKNOWLEDGEMENT, Guard.ANOTHER_PERSON, ACKNOWLEDGED),
    RETURN_MATCH(COUNTERSIGNING, RETURN, Permission.COUNTERSIGN_ACKNOWLEDGEMENT, Guard.ANOTHER_PERSON, SEEN);

    private final AcknowledgementState from;
    private final AcknowledgementAction action;
    private final Permission permission;
    private final Guard guard;
    private final AcknowledgementState to;

    AcknowledgementStep(
            AcknowledgementState from,
            AcknowledgementAction action,
            Permission permission,
            Guard guard,
            AcknowledgementState to) {
        this.from = from;
        this.action = action;
        this.permission = permission;
        this.guard = guard;
        this.to = to;
    }

    /** Lists the steps an action may take from a state, one for each guard; empty where the state refuses the action. */
    public static List<AcknowledgementStep> of(AcknowledgementState from, AcknowledgementAction action) {
        return Arrays.stream(values())
                .filter(step -> step.from == from && step.action == action)
                .toList();
    }

    public AcknowledgementState from() {
        return from;
    }

    public AcknowledgementAction action() {
        return action;
    }

    public Permission permission() {
        return permission;
    }

    public Guard guard() {
        return guard;
    }

    public AcknowledgementState to() {
        return to;
    }
}
