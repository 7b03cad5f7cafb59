package jp.todoke.platform.database;

/** The value of {@code todoke.scope} in the database; the row-level policies speak of these words. */
public enum Scope {
    /** Only the tables needed to recognise a caller. */
    SIGN_IN("sign-in"),
    /** Hashes and signatures of the ledger, which anybody may see. */
    PUBLIC("public"),
    /** Rows of one exchange. */
    EXCHANGE("exchange"),
    /** Rows of all exchanges, for the authority. */
    AUTHORITY("authority"),
    /** Work of the portal itself. */
    SYSTEM("system");

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
