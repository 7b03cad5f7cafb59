package jp.todoke.notices.domain;

/** Where a notice stands. */
public enum NoticeState {
    DRAFT,
    /** A second person has looked it over. */
    REVIEWED,
    /** The exchanges see it and are asked. */
    PUBLISHED,
    /** A later notice corrects it. */
    SUPERSEDED,
    CLOSED;

    /** Whether the exchanges see it. */
    public boolean visibleToExchanges() {
        return this == PUBLISHED || this == SUPERSEDED || this == CLOSED;
    }

    /** Whether it can still be answered; a correction is answered instead of what it supersedes. */
    public boolean answerable() {
        return this == PUBLISHED;
    }
}
