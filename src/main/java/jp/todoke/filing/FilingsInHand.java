package jp.todoke.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.todoke.filing.persistence.FilingList;
import jp.todoke.filing.persistence.IdleDrafts;
import jp.todoke.filing.persistence.Messages;

/** What is in hand at an exchange, for other modules' use cases; reads in the running transaction. */
@ApplicationScoped
public class FilingsInHand {
    @Inject
    FilingList list;

    @Inject
    Messages messages;

    @Inject
    IdleDrafts idle;

    /** Drafts that are put aside soon since nobody works on them; the first to be at the head. */
    public List<IdleDraft> idle(String exchange, Instant now) {
        return idle.of(exchange, now).stream()
                .filter(draft -> draft.archivedAt() == null)
                .toList();
    }

    /** On which filings of the exchange the authority awaits something, or wrote what nobody has read: due first. */
    public List<AwaitedAnswer> awaited(String exchange) {
        return messages.awaited(exchange);
    }

    /** The exchange's filings that were received last, the newest first. */
    public List<LatestReceipt> latest(String exchange, int most) {
        return list.latest(exchange, most);
    }

    /** How many filings of the exchange are in each state that is not over: DRAFT to RETURNED, but for the accepted. */
    public Map<FilingState, Long> of(String exchange) {
        return list.open(exchange);
    }
}
