package jp.todoke.triage.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the accepted filing gave its case, and the priority that follows from it; never changed. */
@Embeddable
public class CaseOrigin {
    @Column(name = "filing_id", nullable = false, updatable = false)
    private long filing;

    @Column(name = "receipt_number", nullable = false, updatable = false)
    private String receipt;

    @Column(name = "exchange_id", nullable = false, updatable = false)
    private String exchange;

    @Column(name = "report_code", nullable = false, updatable = false)
    private String reportCode;

    @Column(name = "urgency", nullable = false, updatable = false)
    private String urgency;

    @Column(name = "total_jpy", nullable = false, updatable = false)
    private long totalJpy;

    @Column(name = "received_at", nullable = false, updatable = false)
    private Instant receivedAt;

    @Column(name = "found_at", updatable = false)
    private @Nullable Instant foundAt;

    @Column(name = "priority", nullable = false, updatable = false)
    private int priority;

    @Column(name = "priority_reasons", nullable = false, updatable = false)
    private String priorityReasons;

    @SuppressWarnings("NullAway.Init")
    protected CaseOrigin() {}

    CaseOrigin(Received filing, Instant receivedAt) {
        this.filing = filing.filing();
        this.receipt = filing.receipt();
        this.exchange = filing.exchange();
        this.reportCode = filing.reportCode();
        this.urgency = filing.urgency();
        this.totalJpy = filing.totalJpy();
        this.receivedAt = receivedAt;
        this.foundAt = filing.foundAt();
        Priority judged = Priority.of(
                filing.reportCode(), filing.filingKind(), filing.urgency(), filing.indicators(), filing.totalJpy());
        this.priority = judged.level();
        this.priorityReasons = judged.reasons().stream().map(Enum::name).collect(Collectors.joining(","));
    }

    /**
     * What a case needs to know of an accepted filing.
     *
     * @param totalJpy yen
     * @param foundAt when a past transfer was found
     */
    public record Received(
            long filing,
            String receipt,
            String exchange,
            String reportCode,
            String filingKind,
            String urgency,
            List<String> indicators,
            long totalJpy,
            @Nullable Instant foundAt) {}

    long filing() {
        return filing;
    }

    String receipt() {
        return receipt;
    }

    int priority() {
        return priority;
    }

    List<String> reasons() {
        return Arrays.asList(priorityReasons.split(","));
    }

    Instant receivedAt() {
        return receivedAt;
    }
}
