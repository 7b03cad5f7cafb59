package jp.todoke.ledger.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param events number of events found as they were sealed, from the beginning
 * @param heads number of heads found good
 * @param last the last good head, null where there is none
 * @param fault the first thing that is wrong, null where the ledger is intact
 * @param waiting number of events not sealed yet; they are not verified
 * @param late number of verified events sealed more than an hour after they say they happened: a reason to ask (the portal
 *     stood still, or somebody wrote an event into the past), not a fault
 */
public record Verdict(
        long events,
        long heads,
        @Nullable SignedHead last,
        @Nullable Fault fault,
        long waiting,
        long late) {

    public boolean intact() {
        return fault == null;
    }
}
