package jp.todoke.triage;

/** Where a case stands. The steps between are {@code CaseLifecycle}. */
public enum CaseState {
    /** Received; nobody works on it. */
    NEW,
    /** One person works on it. */
    TAKEN,
    /** Decided. */
    ASSESSED;

    /** Text key of its name. */
    public String key() {
        return "triage.state." + name();
    }
}
