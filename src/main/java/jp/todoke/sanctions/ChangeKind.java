package jp.todoke.sanctions;

/** What an edition did to a designation. */
public enum ChangeKind {
    ADDED,
    AMENDED,
    REMOVED
}
