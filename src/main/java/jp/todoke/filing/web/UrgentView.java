package jp.todoke.filing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import jp.todoke.filing.domain.UrgentReport;
import org.jspecify.annotations.Nullable;

/**
 * The urgent lane: the same draft as the form's, of which the page asks only what a report of a past transfer must say. The
 * clock runs from the moment the transfer was found.
 */
@Named
@RequestScoped
public class UrgentView {
    @Inject
    EditView edit;

    @Inject
    ListedStartView start;

    @Inject
    Clock clock;

    /** Opens the draft, or begins one. What no longer fits the short form is opened in the long one. */
    public @Nullable String load() {
        String elsewhere = edit.load();
        if (elsewhere != null) {
            return elsewhere;
        }
        if (edit.getId() == null || edit.getId().isEmpty()) {
            start.pastTransfer();
        } else if (!UrgentReport.fits(edit.tree().content())) {
            return "/exchange/filing/edit.xhtml?faces-redirect=true&id=" + edit.getId();
        }
        return null;
    }

    public UrgentClock getClock() {
        return UrgentClock.of(edit.getTree().get("foundAt"), clock.instant());
    }

    /** What was sent is what arrived: asset and amount of both sides. */
    public Map<String, @Nullable Object> getTransfer() {
        return new BothSides(
                part("/transactions/0/to/0"),
                part("/transactions/0/from/0"),
                BothSides.same(List.of("asset", "amount", "fundsCode")));
    }

    /** The transaction; its yen amount is the total. */
    public Map<String, @Nullable Object> getTransaction() {
        return new BothSides(part("/transactions/0"), edit.getTree(), Map.of("amountJpy", "totalAmountJpy"));
    }

    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> part(String pointer) {
        if (edit.tree().at(pointer) instanceof Map<?, ?> part) {
            return (Map<String, @Nullable Object>) part;
        }
        throw new IllegalStateException("the short form is only shown where it fits");
    }
}
