package jp.todoke.notices.domain;

import jp.todoke.notices.AckResult;
import jp.todoke.notices.Standing;
import org.jspecify.annotations.Nullable;

/** Where an exchange's answer to a notice stands. Overdue is no state: it follows from the due time and the clock. */
public enum AcknowledgementState {
    /** Asked; nobody of the exchange has opened the notice. */
    PENDING,
    /** A person of the exchange has opened it. */
    SEEN,
    /** A match was attested; the approver, another person, has still to countersign. */
    COUNTERSIGNING,
    /** Answered. */
    ACKNOWLEDGED,
    /** Answered with a possible match that the exchange checks until a date it gave. */
    FOLLOW_UP;

    /** Whether the exchange has still to answer. */
    public boolean outstanding() {
        return this == PENDING || this == SEEN || this == COUNTERSIGNING;
    }

    /** Tells the standing that this state and the result last attested make. */
    public Standing standing(@Nullable AckResult result) {
        return switch (this) {
            case PENDING -> Standing.UNSEEN;
            case SEEN -> Standing.SEEN;
            case COUNTERSIGNING -> Standing.COUNTERSIGNING;
            case FOLLOW_UP -> Standing.FOLLOW_UP;
            case ACKNOWLEDGED ->
                result == null || !result.match()
                        ? result == AckResult.NA ? Standing.OUT_OF_SCOPE : Standing.CLEAR
                        : Standing.MATCHED;
        };
    }
}
