package jp.todoke.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.todoke.platform.gate.Caller;
import jp.todoke.triage.persistence.Cases;
import jp.todoke.triage.persistence.TriageQueue;

/**
 * The desk, for other modules' use cases; reads in the running transaction, so the authority sees all cases and an
 * exchange none.
 */
@ApplicationScoped
public class Triage {
    @Inject
    TriageQueue queue;

    @Inject
    Cases cases;

    /** What waits, and what of it is this reader's. */
    public QueueCounts counts(Caller reader) {
        return queue.counts(reader.account());
    }

    /** How the filings received from {@code from} on and before {@code to} stand: by exchange, kind, state and decision. */
    public List<PeriodRow> byPeriod(Instant from, Instant to) {
        return queue.byPeriod(from, to);
    }

    /** The case of one filing, with its notes and decisions. */
    public Optional<CaseDetails> ofReceipt(String receipt, Caller reader) {
        return cases.ofReceipt(receipt).map(found -> cases.details(found, reader));
    }
}
