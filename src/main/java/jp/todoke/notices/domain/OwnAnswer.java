package jp.todoke.notices.domain;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import jp.todoke.notices.AckResult;
import jp.todoke.notices.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Where one exchange's answer to one notice stands now.
 *
 * @param overdue outstanding after the due time
 * @param late answered after the due time
 * @param attestations how many versions it attested
 * @param version changes with every step; what a caller saw last
 */
public record OwnAnswer(
        AcknowledgementState state,
        @Nullable AckResult result,
        boolean overdue,
        boolean late,
        @Nullable Instant firstSeenAt,
        @Nullable String firstSeenName,
        @Nullable Instant acknowledgedAt,
        @Nullable LocalDate followUpOn,
        int attestations,
        long version)
        implements Serializable {

    public Standing standing() {
        return state.standing(result);
    }
}
