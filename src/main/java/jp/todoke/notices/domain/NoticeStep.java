package jp.todoke.notices.domain;

import java.util.Arrays;
import java.util.Optional;
import jp.todoke.platform.gate.Permission;

/** The life cycle of a notice: (state, action, permission, guard) → state. Nothing else is possible. */
public enum NoticeStep {
    REVIEW_DRAFT(
            NoticeState.DRAFT,
            NoticeAction.REVIEW,
            Permission.PUBLISH_NOTICE,
            Guard.ANOTHER_PERSON,
            NoticeState.REVIEWED),
    REVISE_REVIEWED(NoticeState.REVIEWED, NoticeAction.REVISE, Permission.EDIT_LIST, Guard.ALWAYS, NoticeState.DRAFT),
    PUBLISH_REVIEWED(
            NoticeState.REVIEWED, NoticeAction.PUBLISH, Permission.PUBLISH_NOTICE, Guard.ALWAYS, NoticeState.PUBLISHED),
    SUPERSEDE_PUBLISHED(
            NoticeState.PUBLISHED,
            NoticeAction.SUPERSEDE,
            Permission.PUBLISH_NOTICE,
            Guard.ALWAYS,
            NoticeState.SUPERSEDED),
    CLOSE_PUBLISHED(
            NoticeState.PUBLISHED, NoticeAction.CLOSE, Permission.PUBLISH_NOTICE, Guard.ALWAYS, NoticeState.CLOSED);

    /** What besides state and permission must hold. */
    public enum Guard {
        ALWAYS,
        /** The person acting is not the one who drafted. */
        ANOTHER_PERSON
    }

    private final NoticeState from;
    private final NoticeAction action;
    private final Permission permission;
    private final Guard guard;
    private final NoticeState to;

    NoticeStep(NoticeState from, NoticeAction action, Permission permission, Guard guard, NoticeState to) {
        this.from = from;
        this.action = action;
        this.permission = permission;
        this.guard = guard;
        this.to = to;
    }

    /** Finds the step that the action takes from a state; there is at most one. */
    public static Optional<NoticeStep> of(NoticeState from, NoticeAction action) {
        return Arrays.stream(values())
                .filter(step -> step.from == from && step.action == action)
                .findFirst();
    }

    public NoticeState from() {
        return from;
    }

    public NoticeAction action() {
        return action;
    }

    public Permission permission() {
        return permission;
    }

    public Guard guard() {
        return guard;
    }

    public NoticeState to() {
        return to;
    }
}
