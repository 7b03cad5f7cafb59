package jp.todoke.notices;

/**
 * How one exchange stands to one notice, in the words of board, first page and summaries. Derived from the state of its
 * acknowledgement and the result last attested.
 */
public enum Standing {
    UNSEEN,
    SEEN,
    COUNTERSIGNING,
    CLEAR,
    OUT_OF_SCOPE,
    FOLLOW_UP,
    MATCHED;

    /** Whether the exchange has still to answer. */
    public boolean outstanding() {
        return this == UNSEEN || this == SEEN || this == COUNTERSIGNING;
    }
}
