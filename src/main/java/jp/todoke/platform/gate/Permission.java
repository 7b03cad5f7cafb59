package jp.todoke.platform.gate;

/**
 * Everything the gate can be asked for. Roles and the scopes of machine clients are sets of these; pages, API and tests
 * draw on the same list.
 */
public enum Permission {
    /** Become known: the only thing an anonymous caller may do. */
    SIGN_IN,
    /** One's own account: password, language, sign-out. */
    OWN_ACCOUNT,
    /** People and machine clients of one's own side. */
    MANAGE_PEOPLE,

    // An exchange
    READ_OWN_FILINGS,
    PREPARE_FILING,
    FILE_STR,
    READ_NOTICES,
    ACKNOWLEDGE_NOTICE,
    COUNTERSIGN_ACKNOWLEDGEMENT,

    // The authority
    READ_QUEUE,
    READ_CASE,
    TAKE_CASE,
    WRITE_NOTE,
    DECIDE_CASE,
    /** Give a received filing back for correction, and answer a withdrawal: what the exchange must act on. */
    RETURN_FILING,
    EXPORT_FILING_SUMMARY,
    EXPORT_PERIOD_SUMMARY,
    READ_BOARD,
    EDIT_LIST,
    PUBLISH_NOTICE,
    READ_LEDGER,
    VERIFY_LEDGER,

    /** Work of the portal itself: seeding, sealing, sending. No person and no client has it. */
    SYSTEM_WORK
}
