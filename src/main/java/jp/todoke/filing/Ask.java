package jp.todoke.filing;

/** What the authority may ask the filer for; each is ticked, so that the answer can be held against it. */
public enum Ask {
    IDENTITY,
    TRANSACTIONS,
    ADDRESSES,
    DEVICES,
    FUNDS,
    COUNTERPARTY,
    TRAVEL_RULE,
    COURSE_OF_EVENTS,
    OTHER;

    /** Text key of its name. */
    public String key() {
        return "filing.ask." + name();
    }
}
