package jp.todoke.filing;

/** How grave a finding is. */
public enum Severity {
    /** The filing cannot be submitted so. */
    FATAL,
    /** The filing can be submitted when a person has said that it is meant so. */
    WARNING
}
