package jp.todoke.filing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import jp.todoke.filing.domain.UrgentReport;
import jp.todoke.platform.configuration.Settings;
import org.jspecify.annotations.Nullable;

/**
 * The urgent lane: the same draft as the form's, of which the page asks only what a report of a past transfer must say. The
 * clock runs from the moment the transfer was found.
 */
@Named
@RequestScoped
public class UrgentView {
    /** The duty says "promptly"; after this long the clock is shown as late. No figure of any law. */
    private static final Duration WARNED_AFTER =
            Settings.duration("todoke.filing.urgent.warn-after", Duration.ofHours(24));

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

    /** When the transfer was found; null while nobody has said so. */
    public @Nullable Instant getFoundAt() {
        Object said = edit.getTree().get("foundAt");
        return said instanceof String text && InstantText.isInstant(text)
                ? OffsetDateTime.parse(text).toInstant()
                : null;
    }

    /** Until when it should have arrived; null while nobody has said when the transfer was found. */
    public @Nullable Instant getDueAt() {
        Instant foundAt = getFoundAt();
        return foundAt == null ? null : foundAt.plus(WARNED_AFTER);
    }

    /** Whether that time has passed. */
    public boolean isLate() {
        Instant dueAt = getDueAt();
        return dueAt != null && dueAt.isBefore(clock.instant());
    }

    /** Kind of the clock's mark. */
    public String getClockKind() {
        return isLate() ? "late" : "wait";
    }

    /** How long after the find it should have arrived, in hours. */
    public long getHours() {
        return WARNED_AFTER.toHours();
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
