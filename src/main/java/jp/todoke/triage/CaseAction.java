package jp.todoke.triage;

/** What a person can do with a case. */
public enum CaseAction {
    TAKE,
    RELEASE,
    NOTE,
    DECIDE,
    REOPEN,
    /** Ask the filer for something by a day. */
    ASK,
    /** Tell the filer that nothing is awaited any more. */
    SETTLE,
    /** Write the filer a word in between. */
    TELL,
    /** Tell the filer how good the filing was. */
    GIVE_FEEDBACK,
    /** Give the filing back for correction. */
    GIVE_BACK,
    /** Grant or decline a withdrawal; the case is decided by it. */
    ANSWER_WITHDRAWAL
}
