package jp.todoke.filing;

/** What one side writes to the other about a received filing. */
public enum MessageKind {
    /** A word in between; nothing is awaited. */
    MESSAGE(false),
    /** The authority asks for something by a day. */
    REQUEST(false),
    /** The authority needs no answer any more. */
    SETTLED(false),
    /** The authority gives the filing back for correction. */
    RETURN(false),
    /** How good the filing was, in codes; says nothing of what became of it. */
    FEEDBACK(false),
    /** The exchange answers, or writes by itself. */
    ANSWER(true),
    /** The exchange filed a supplement or a correction. */
    FOLLOWED(true),
    /** The exchange asks to withdraw the filing. */
    WITHDRAWAL_ASKED(true),
    WITHDRAWAL_GRANTED(false),
    WITHDRAWAL_DECLINED(false);

    private final boolean fromExchange;

    MessageKind(boolean fromExchange) {
        this.fromExchange = fromExchange;
    }

    /** Which side writes it. */
    public boolean fromExchange() {
        return fromExchange;
    }

    /** Text key of its name. */
    public String key() {
        return "filing.message." + name();
    }
}
