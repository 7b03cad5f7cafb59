package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.todoke.filing.FilingFilter;
import jp.todoke.filing.FilingRow;
import jp.todoke.filing.FilingState;
import jp.todoke.filing.IdleDraft;
import jp.todoke.filing.persistence.FilingList;
import jp.todoke.filing.persistence.IdleDrafts;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.UseCase;
import jp.todoke.platform.page.Page;
import org.jspecify.annotations.Nullable;

/** An exchange's own filings, page by page. */
@UseCase
@ApplicationScoped
public class ListFilings {
    private static final int LARGEST_PAGE = 200;

    @Inject
    Own own;

    @Inject
    FilingList list;

    @Inject
    IdleDrafts idle;

    /**
     * One page.
     *
     * @param cursor {@link Page#next} of the page before with the same filter, null for the first
     * @param size 1 to 200
     */
    @Permitted(Permission.READ_OWN_FILINGS)
    public Page<FilingRow> page(FilingFilter filter, @Nullable String cursor, int size) {
        String account = own.caller.get().account();
        return list.page(own.exchange(), account, filter, cursor, Math.max(1, Math.min(size, LARGEST_PAGE)));
    }

    /** Drafts that are put aside, or will be soon, since nobody works on them. */
    @Permitted(Permission.PREPARE_FILING)
    public List<IdleDraft> idle() {
        return idle.of(own.exchange(), own.now());
    }

    /** Who prepared filings that the caller sees: account and name. */
    @Permitted(Permission.READ_OWN_FILINGS)
    public Map<String, String> preparers() {
        return list.preparers(own.exchange());
    }

    /** How many wait in each state that is not over: DRAFT, READY_FOR_APPROVAL, RETURNED. */
    @Permitted(Permission.READ_OWN_FILINGS)
    public Map<FilingState, Long> waiting() {
        return list.open(own.exchange());
    }
}
