package jp.todoke.filing.domain;

import static jp.todoke.filing.FilingState.ACCEPTED;
import static jp.todoke.filing.FilingState.DISCARDED;
import static jp.todoke.filing.FilingState.DRAFT;
import static jp.todoke.filing.FilingState.QUERY_OPEN;
import static jp.todoke.filing.FilingState.READY_FOR_APPROVAL;
import static jp.todoke.filing.FilingState.RETURNED;
import static jp.todoke.filing.FilingState.SUPERSEDED;
import static jp.todoke.filing.FilingState.WITHDRAWN;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.todoke.filing.FilingState;
import jp.todoke.platform.gate.Caller;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Refusal;

/**
 * The life of a filing as a table: in this state this act of a caller with this permission, if the guard holds, leads to
 * that state. Buttons, API and tests are generated from it.
 */
public enum FilingLifecycle {
    SAVE(DRAFT, Act.SAVE, Permission.PREPARE_FILING, Guard.NONE, DRAFT),
    PASS_ON(DRAFT, Act.PASS_ON, Permission.PREPARE_FILING, Guard.WITHOUT_FATAL_AND_CONFIRMED, READY_FOR_APPROVAL),
    DISCARD(DRAFT, Act.DISCARD, Permission.PREPARE_FILING, Guard.NONE, DISCARDED),
    RESTORE(DISCARDED, Act.RESTORE, Permission.PREPARE_FILING, Guard.NONE, DRAFT),
    TAKE_BACK(READY_FOR_APPROVAL, Act.TAKE_BACK, Permission.PREPARE_FILING, Guard.NONE, DRAFT),
    RETURN_TO_PREPARER(READY_FOR_APPROVAL, Act.RETURN_TO_PREPARER, Permission.FILE_STR, Guard.WITH_COMMENT, DRAFT),
    SUBMIT(
            READY_FOR_APPROVAL,
            Act.SUBMIT,
            Permission.FILE_STR,
            Guard.ANOTHER_PERSON_THAN_PREPARED_AND_WITHOUT_FATAL,
            ACCEPTED),
    ASK(ACCEPTED, Act.ASK, Permission.DECIDE_CASE, Guard.WITH_DUE_DATE, QUERY_OPEN),
    ANSWER(QUERY_OPEN, Act.ANSWER, Permission.PREPARE_FILING, Guard.NONE, ACCEPTED),
    SETTLE(QUERY_OPEN, Act.SETTLE, Permission.DECIDE_CASE, Guard.NONE, ACCEPTED),
    RETURN_FOR_CORRECTION(ACCEPTED, Act.RETURN_FOR_CORRECTION, Permission.RETURN_FILING, Guard.WITH_REASON, RETURNED),
    RETURN_QUERIED(QUERY_OPEN, Act.RETURN_FOR_CORRECTION, Permission.RETURN_FILING, Guard.WITH_REASON, RETURNED),
    SUPERSEDE(ACCEPTED, Act.SUPERSEDE, Permission.FILE_STR, Guard.BY_ACCEPTED_CORRECTION, SUPERSEDED),
    SUPERSEDE_QUERIED(QUERY_OPEN, Act.SUPERSEDE, Permission.FILE_STR, Guard.BY_ACCEPTED_CORRECTION, SUPERSEDED),
    SUPERSEDE_RETURNED(RETURNED, Act.SUPERSEDE, Permission.FILE_STR, Guard.BY_ACCEPTED_CORRECTION, SUPERSEDED),
    WITHDRAW(ACCEPTED, Act.WITHDRAW, Permission.RETURN_FILING, Guard.BY_FILED_WITHDRAWAL, WITHDRAWN),
    WITHDRAW_QUERIED(QUERY_OPEN, Act.WITHDRAW, Permission.RETURN_FILING, Guard.BY_FILED_WITHDRAWAL, WITHDRAWN),
    WITHDRAW_RETURNED(RETURNED, Act.WITHDRAW, Permission.RETURN_FILING, Guard.BY_FILED_WITHDRAWAL, WITHDRAWN);

    private final FilingState from;
    private final Act act;
    private final Permission permission;
    private final Guard guard;
    private final FilingState to;

    /** What somebody does to a filing. Its word is the text {@code filing.action.<name>}. */
    public enum Act {
        SAVE,
        PASS_ON,
        DISCARD,
        RESTORE,
        TAKE_BACK,
        RETURN_TO_PREPARER,
        SUBMIT,
        ASK,
        ANSWER,
        SETTLE,
        RETURN_FOR_CORRECTION,
        SUPERSEDE,
        WITHDRAW;

        /** Text key of its word. */
        public String label() {
            return "filing.action." + name();
        }
    }

    /** What else must hold; the aggregate refuses where it does not. */
    public enum Guard {
        NONE,
        WITHOUT_FATAL_AND_CONFIRMED,
        ANOTHER_PERSON_THAN_PREPARED_AND_WITHOUT_FATAL,
        WITH_COMMENT,
        WITH_REASON,
        WITH_DUE_DATE,
        BY_ACCEPTED_CORRECTION,
        BY_FILED_WITHDRAWAL
    }

    FilingLifecycle(FilingState from, Act act, Permission permission, Guard guard, FilingState to) {
        this.from = from;
        this.act = act;
        this.permission = permission;
        this.guard = guard;
        this.to = to;
    }

    /** The state that the act leads to, or a refusal with the reason: a filing in this state does not know this act. */
    public static FilingState next(FilingState from, Act act) {
        return line(from, act).orElseThrow(() -> Refusal.conflict("filing.refusal.state." + from.name())).to;
    }

    public static Optional<FilingLifecycle> line(FilingState from, Act act) {
        return Arrays.stream(values())
                .filter(l -> l.from == from && l.act == act)
                .findFirst();
    }

    /** The acts that this caller may try on a filing in this state: the buttons of a page. */
    public static Set<Act> acts(FilingState from, Caller caller) {
        Predicate<FilingLifecycle> open = l -> l.from == from && caller.may(l.permission);
        return Arrays.stream(values()).filter(open).map(l -> l.act).collect(Collectors.toUnmodifiableSet());
    }

    public static List<FilingLifecycle> table() {
        return List.of(values());
    }

    public FilingState from() {
        return from;
    }

    public Act act() {
        return act;
    }

    public Permission permission() {
        return permission;
    }

    public Guard guard() {
        return guard;
    }

    public FilingState to() {
        return to;
    }
}
