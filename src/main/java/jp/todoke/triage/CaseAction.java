package jp.todoke.triage;

/** What a person can do with a case. */
public enum CaseAction {
    TAKE,
    RELEASE,
    NOTE,
    DECIDE,
    REOPEN
}
