package jp.todoke.filing.domain;

/** What a rule speaks of; its name is the first letter of the rule's id. */
public enum RulePart {
    /** The report as a whole. */
    H,
    /** The form of every field: required, lengths, codes, dates and numbers. */
    C,
    /** Text as such. */
    T,
    /** Parties and their relations. */
    P,
    /** Transactions. */
    X,
    /** Wallets and addresses. */
    A,
    /** Devices and lines. */
    N,
    /** Attachments. */
    F;

    /** Text key of its name. */
    public String label() {
        return "filing.rulePart." + name();
    }
}
