package jp.todoke.triage.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import jp.todoke.filing.FilingAccepted;
import jp.todoke.filing.FilingContent;
import jp.todoke.triage.domain.Case;
import jp.todoke.triage.domain.CaseOrigin;
import jp.todoke.triage.persistence.Cases;
import org.jspecify.annotations.Nullable;

/**
 * Puts each accepted filing into the queue, in the very transaction of its submission: a filing with a receipt and without a
 * case cannot be. Runs in the scope of the exchange that files, which may add its case and never see it.
 */
@ApplicationScoped
public class NewCases {
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    @Inject
    Cases cases;

    void receive(@Observes FilingAccepted accepted) {
        FilingContent content = accepted.content();
        CaseOrigin.Received received = new CaseOrigin.Received(
                accepted.filing().value(),
                accepted.receipt().value(),
                accepted.exchange().value(),
                accepted.reportCode(),
                accepted.filingKind(),
                accepted.urgency(),
                content.indicators(),
                yen(content.totalAmountJpy()),
                instant(content.foundAt()));
        cases.add(new Case(received, accepted.receivedAt()));
    }

    /** The rule book has seen to it that this is a time with its offset. */
    private static @Nullable Instant instant(@Nullable String foundAt) {
        return foundAt == null ? null : OffsetDateTime.parse(foundAt).toInstant();
    }

    /** The rule book has seen to it that this is a whole number of at most 15 digits. */
    private static long yen(@Nullable String total) {
        return new BigInteger(Objects.requireNonNullElse(total, "0")).min(MOST).longValue();
    }
}
