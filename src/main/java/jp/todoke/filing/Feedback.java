package jp.todoke.filing;

/** How good a filing was, told to the filer. Never what the authority makes of it. */
public enum Feedback {
    /** The narrative is unclear. */
    Q1,
    /** Identifiers are missing. */
    Q2,
    /** Addresses or transaction ids are missing. */
    Q3,
    /** Of the wrong kind. */
    Q4,
    /** A duplicate. */
    Q5,
    /** Of good quality. */
    Q9;

    /** Text key of its name. */
    public String key() {
        return "filing.feedback." + name();
    }
}
