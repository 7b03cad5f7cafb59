package jp.todoke.filing;

/** Where a filing is in its life. What leads from one to the next is in {@code domain.FilingLifecycle}. */
public enum FilingState {
    /** The preparer writes. */
    DRAFT,
    /** The approver reads; nobody writes. */
    READY_FOR_APPROVAL,
    /** Received by the authority: has a receipt, and a content that never changes again. */
    ACCEPTED,
    /** The authority asked something and awaits the answer. */
    QUERY_OPEN,
    /** The authority asked for a correction, which is a new filing; this one stays readable. */
    RETURNED,
    /** A correction was accepted in its place. */
    SUPERSEDED,
    /** Withdrawn with the authority's consent; never deleted. */
    WITHDRAWN,
    /** A draft that was given up; can be restored. */
    DISCARDED;

    /** Whether the authority may see it. */
    public boolean received() {
        return this == ACCEPTED || this == QUERY_OPEN || this == RETURNED || this == SUPERSEDED || this == WITHDRAWN;
    }
}
