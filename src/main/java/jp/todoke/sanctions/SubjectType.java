package jp.todoke.sanctions;

/** Whether a designation is of a natural person or of a body (organisation, bank, group). */
public enum SubjectType {
    PERSON,
    BODY
}
