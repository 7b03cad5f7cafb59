package jp.todoke.notices.domain;

/** What an exchange says of one subject it found. */
public enum MatchKind {
    CONFIRMED,
    POSSIBLE,
    PAST_TRANSFER
}
