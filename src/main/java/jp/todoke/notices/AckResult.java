package jp.todoke.notices;

/** What an exchange found when it screened a notice's changes. */
public enum AckResult {
    /** No match. */
    NONE,
    /** A possible match, under check until a date the exchange gives. */
    POSS,
    /** A match whose assets are frozen. */
    MATCH_FROZEN,
    /** A match that holds no assets. */
    MATCH_NO_ASSETS,
    /** A transfer made in the past turned out to have gone to a designated person. */
    MATCH_PAST_TRANSFER,
    /** The notice does not concern this exchange; the reason stands in the comment. */
    NA;

    /** Whether a designated person was found: an approver then countersigns. */
    public boolean match() {
        return this == MATCH_FROZEN || this == MATCH_NO_ASSETS || this == MATCH_PAST_TRANSFER;
    }
}
