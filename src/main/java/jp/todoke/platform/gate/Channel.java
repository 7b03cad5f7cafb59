package jp.todoke.platform.gate;

/** Through which door a caller came. */
public enum Channel {
    WEB,
    API,
    SYSTEM
}
