package jp.todoke.ledger.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import jp.todoke.ledger.domain.LedgerFilter;
import jp.todoke.ledger.domain.LedgerRow;
import jp.todoke.ledger.persistence.LedgerTrail;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.UseCase;
import jp.todoke.platform.page.Cursor;
import jp.todoke.platform.page.Page;
import org.jspecify.annotations.Nullable;

/** An auditor looks at who did and who read what. */
@UseCase
@ApplicationScoped
public class ReadLedger {

    private static final int PAGE = 50;

    @Inject
    LedgerTrail trail;

    @Inject
    CurrentAct act;

    /**
     * Events that the filter lets through, newest first.
     *
     * @param after cursor of the page before, null for the newest
     */
    @Permitted(Permission.READ_LEDGER)
    public Page<LedgerRow> page(LedgerFilter filter, @Nullable String after) {
        // What somebody searched for is part of what he read.
        if (filter.subject() != null) {
            act.about(filter.subject());
        }
        Map<String, @Nullable Object> asked = new TreeMap<>();
        asked.put("askedAct", filter.act());
        asked.put("askedOutcome", filter.outcome());
        asked.put("askedActor", filter.actor());
        asked.put("askedExchange", filter.exchange());
        asked.put("askedFrom", filter.from());
        asked.put("askedTo", filter.to());
        asked.forEach((name, value) -> {
            if (value != null) {
                act.tell(name, value);
            }
        });
        Page<LedgerRow> page = trail.page(filter, Cursor.read(after), PAGE);
        act.tell("rows", page.rows().size());
        return page;
    }
}
