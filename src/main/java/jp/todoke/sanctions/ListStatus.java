package jp.todoke.sanctions;

/** Whether the source still prints a designation or has struck it out since. */
public enum ListStatus {
    LISTED,
    /** Struck out in the edition the facts were taken from; what is no longer printed there is absent here. */
    DELETED
}
