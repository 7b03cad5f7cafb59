package jp.todoke.triage;

import java.io.Serializable;
import java.time.Instant;

/**
 * One note on a case; never changed.
 *
 * @param author account of the writer
 * @param authorName the name shown
 */
public record CaseNote(Kind kind, String text, String author, String authorName, Instant at) implements Serializable {
    /** What made somebody write it. */
    public enum Kind {
        /** A remark. */
        NOTE,
        /** Why a decided case was opened again. */
        REOPENED
    }
}
