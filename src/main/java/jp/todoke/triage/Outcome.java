package jp.todoke.triage;

/** How a case was decided. */
public enum Outcome {
    /** Pass it on to the National Public Safety Commission (JAFIC), Act on Prevention of Transfer of Criminal Proceeds art. 8. */
    FORWARD,
    /** Keep watching: what is there does not carry yet. */
    MONITOR,
    /** Hand it to the supervisors of the exchange: the matter is how the exchange works. */
    SUPERVISE,
    /** Nothing further. */
    NO_ACTION;

    /** Text key of its name. */
    public String key() {
        return "triage.outcome." + name();
    }
}
