package jp.todoke.ledger.domain;

import org.jspecify.annotations.Nullable;

/**
 * The first thing in a ledger that is not as it was sealed.
 *
 * @param kind what is wrong
 * @param firstLeaf leaf index of the first bad event; where the traces were altered as well, of the first that can be it;
 *     null where the event has no place at all
 * @param lastLeaf leaf index of the last event that can be the first bad one; equal to firstLeaf where it is certain
 * @param eventId id of the event at firstLeaf, or null where not even that is left
 * @param headSize size of the head that shows it, or null where no head does
 */
public record Fault(
        Kind kind,
        @Nullable Long firstLeaf,
        @Nullable Long lastLeaf,
        @Nullable Long eventId,
        @Nullable Long headSize) {

    /** What can be wrong. */
    public enum Kind {
        /** The event is not the one that was sealed. */
        EVENT_CHANGED("is not the event that was sealed"),
        /** The event that was sealed is gone. */
        EVENT_MISSING("was sealed and is gone"),
        /** The event was never sealed at this place. */
        EVENT_ADDED("was put in later and never sealed"),
        /** The event is as it was sealed, the hash kept beside it is not. */
        LEAF_CHANGED("is as it was sealed, but the leaf hash kept beside it was changed"),
        /** The event is as it was sealed, a node kept for its proofs is not. */
        NODE_CHANGED("is as it was sealed, but a tree node above it was changed"),
        /** The head is not the one that was signed. */
        HEAD_CHANGED("lies under a head that is not as it was signed"),
        /** The head is signed with a key that is not known here. */
        HEAD_KEY_UNKNOWN("lies under a head signed with a key that is not trusted"),
        /** The head does not follow the head before. */
        HEAD_UNLINKED("lies under a head that does not follow the head before it"),
        /** A head between two others is gone. */
        HEAD_MISSING("lies under a head that is gone"),
        /** The end of the ledger, known from elsewhere, is gone. */
        TAIL_MISSING("and what followed was sealed and is gone");

        private final String english;

        Kind(String english) {
            this.english = english;
        }
    }

    /** The fault as an English sentence, for the offline command. */
    public String sentence() {
        StringBuilder sentence = new StringBuilder("The event");
        if (eventId != null) {
            sentence.append(' ').append(eventId);
        }
        if (firstLeaf == null) {
            sentence.append(", which has no leaf,");
        } else if (lastLeaf == null || lastLeaf.equals(firstLeaf)) {
            sentence.append(" at leaf ").append(firstLeaf);
        } else {
            sentence.append(" at leaf ").append(firstLeaf);
            sentence.append(", or the first bad one up to leaf ")
                    .append(lastLeaf)
                    .append(',');
        }
        sentence.append(' ').append(kind.english);
        if (headSize != null) {
            sentence.append(" (head of size ").append(headSize).append(')');
        }
        return sentence.append('.').toString();
    }
}
