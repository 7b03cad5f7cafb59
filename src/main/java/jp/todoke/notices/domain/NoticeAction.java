package jp.todoke.notices.domain;

/** What can be done to a notice. */
public enum NoticeAction {
    REVIEW,
    REVISE,
    PUBLISH,
    SUPERSEDE,
    CLOSE
}
