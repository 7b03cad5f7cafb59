package jp.todoke.ledger.domain;

/** What is read there has not the form of a ledger; the message says where, in English, without content. */
public final class UnreadableLedger extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableLedger(String message) {
        super(message);
    }

    public UnreadableLedger(String message, Throwable cause) {
        super(message, cause);
    }
}
