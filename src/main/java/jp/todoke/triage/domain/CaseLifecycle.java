package jp.todoke.triage.domain;

import static jp.todoke.platform.gate.Permission.DECIDE_CASE;
import static jp.todoke.platform.gate.Permission.RETURN_FILING;
import static jp.todoke.platform.gate.Permission.TAKE_CASE;
import static jp.todoke.platform.gate.Permission.WRITE_NOTE;
import static jp.todoke.triage.CaseAction.ANSWER_WITHDRAWAL;
import static jp.todoke.triage.CaseAction.ASK;
import static jp.todoke.triage.CaseAction.DECIDE;
import static jp.todoke.triage.CaseAction.GIVE_BACK;
import static jp.todoke.triage.CaseAction.GIVE_FEEDBACK;
import static jp.todoke.triage.CaseAction.NOTE;
import static jp.todoke.triage.CaseAction.RELEASE;
import static jp.todoke.triage.CaseAction.REOPEN;
import static jp.todoke.triage.CaseAction.SETTLE;
import static jp.todoke.triage.CaseAction.TAKE;
import static jp.todoke.triage.CaseAction.TELL;
import static jp.todoke.triage.CaseState.ASSESSED;
import static jp.todoke.triage.CaseState.NEW;
import static jp.todoke.triage.CaseState.TAKEN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.todoke.platform.gate.Caller;
import jp.todoke.platform.gate.Permission;
import jp.todoke.triage.CaseAction;
import jp.todoke.triage.CaseState;

/**
 * The life of a case as a table: (state, action, permission, guard) gives the next state. What is not in it cannot be done.
 * Buttons and tests are made from it.
 */
public enum CaseLifecycle {
    TAKE_NEW(NEW, TAKE, TAKE_CASE, Guard.ANYONE, TAKEN),
    RELEASE_TAKEN(TAKEN, RELEASE, TAKE_CASE, Guard.ASSIGNEE, NEW),
    DECIDE_TAKEN(TAKEN, DECIDE, DECIDE_CASE, Guard.ASSIGNEE, ASSESSED),
    /** Whoever reopens a case has it. */
    REOPEN_ASSESSED(ASSESSED, REOPEN, DECIDE_CASE, Guard.ANYONE, TAKEN),
    NOTE_NEW(NEW, NOTE, WRITE_NOTE, Guard.ANYONE, NEW),
    NOTE_TAKEN(TAKEN, NOTE, WRITE_NOTE, Guard.ANYONE, TAKEN),
    NOTE_ASSESSED(ASSESSED, NOTE, WRITE_NOTE, Guard.ANYONE, ASSESSED),
    ASK_TAKEN(TAKEN, ASK, DECIDE_CASE, Guard.ASSIGNEE, TAKEN),
    SETTLE_TAKEN(TAKEN, SETTLE, DECIDE_CASE, Guard.ASSIGNEE, TAKEN),
    TELL_TAKEN(TAKEN, TELL, DECIDE_CASE, Guard.ASSIGNEE, TAKEN),
    TELL_ASSESSED(ASSESSED, TELL, DECIDE_CASE, Guard.ANYONE, ASSESSED),
    FEEDBACK_TAKEN(TAKEN, GIVE_FEEDBACK, DECIDE_CASE, Guard.ASSIGNEE, TAKEN),
    FEEDBACK_ASSESSED(ASSESSED, GIVE_FEEDBACK, DECIDE_CASE, Guard.ANYONE, ASSESSED),
    GIVE_BACK_TAKEN(TAKEN, GIVE_BACK, RETURN_FILING, Guard.ASSIGNEE, TAKEN),
    ANSWER_WITHDRAWAL_TAKEN(TAKEN, ANSWER_WITHDRAWAL, RETURN_FILING, Guard.ASSIGNEE, ASSESSED);

    /** Who, of those permitted. */
    public enum Guard {
        ANYONE,
        /** Only the person who has the case. */
        ASSIGNEE
    }

    private final CaseState from;
    private final CaseAction action;
    private final Permission permission;
    private final Guard guard;
    private final CaseState to;

    CaseLifecycle(CaseState from, CaseAction action, Permission permission, Guard guard, CaseState to) {
        this.from = from;
        this.action = action;
        this.permission = permission;
        this.guard = guard;
        this.to = to;
    }

    public CaseState from() {
        return from;
    }

    public CaseAction action() {
        return action;
    }

    public Permission permission() {
        return permission;
    }

    public Guard guard() {
        return guard;
    }

    public CaseState to() {
        return to;
    }

    /** The step, where there is one. */
    public static Optional<CaseLifecycle> of(CaseState from, CaseAction action) {
        return Arrays.stream(values())
                .filter(step -> step.from == from && step.action == action)
                .findFirst();
    }

    /** What this caller may do with a case in this state. */
    public static Set<CaseAction> open(CaseState state, boolean assignee, Caller caller) {
        Set<CaseAction> open = EnumSet.noneOf(CaseAction.class);
        for (CaseLifecycle step : values()) {
            if (step.from == state && caller.may(step.permission) && (step.guard == Guard.ANYONE || assignee)) {
                open.add(step.action);
            }
        }
        return open;
    }
}
