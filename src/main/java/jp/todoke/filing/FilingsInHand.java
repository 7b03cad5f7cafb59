package jp.todoke.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import jp.todoke.filing.persistence.FilingList;

/** What is in hand at an exchange, for other modules' use cases; reads in the running transaction. */
@ApplicationScoped
public class FilingsInHand {
    @Inject
    FilingList list;

    /** How many filings of the exchange are in each state that is not over: DRAFT, READY_FOR_APPROVAL, RETURNED. */
    public Map<FilingState, Long> of(String exchange) {
        return list.open(exchange);
    }
}
