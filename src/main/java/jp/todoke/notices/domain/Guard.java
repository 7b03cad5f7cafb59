package jp.todoke.notices.domain;

import jp.todoke.notices.AckResult;

/** What must hold besides state and permission for a step of an acknowledgement. */
public enum Guard {
    ALWAYS {
        @Override
        boolean holds(Situation situation) {
            return true;
        }
    },
    /** The result attested needs nothing further: no match, or out of scope. */
    RESULT_FINAL {
        @Override
        boolean holds(Situation situation) {
            return situation.result() == AckResult.NONE || situation.result() == AckResult.NA;
        }
    },
    /** The result attested is a possible match. */
    RESULT_POSSIBLE {
        @Override
        boolean holds(Situation situation) {
            return situation.result() == AckResult.POSS;
        }
    },
    /** The result attested is a match. */
    RESULT_MATCH {
        @Override
        boolean holds(Situation situation) {
            return situation.result() != null && situation.result().match();
        }
    },
    /** The one acting is not the one who attested. */
    ANOTHER_PERSON {
        @Override
        boolean holds(Situation situation) {
            return situation.attestedBy() != null && !situation.attestedBy().equals(situation.actor());
        }
    };

    abstract boolean holds(Situation situation);
}
