package jp.todoke.filing;

/** Why a filing is given back for correction; coded, so that an exchange can count what it does wrong. */
public enum ReturnReason {
    NARRATIVE_UNCLEAR,
    IDENTITY_MISSING,
    ADDRESS_WRONG,
    AMOUNT_OR_TIME_WRONG,
    WRONG_KIND,
    DUPLICATE,
    OTHER;

    /** Text key of its name. */
    public String key() {
        return "filing.returnReason." + name();
    }
}
