package jp.todoke.notices.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A match as it was attested; never changed. */
@Embeddable
public class AttestedMatch {

    @Column(name = "exchange_id")
    private String exchange;

    @Column(name = "position")
    private int position;

    @Column(name = "designation_id")
    private String designation;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private MatchKind kind;

    @Column(name = "subject_reference")
    private String subjectReference;

    @Column(name = "amount")
    private @Nullable BigDecimal amount;

    @Column(name = "asset")
    private @Nullable String asset;

    @Column(name = "no_balance")
    private boolean noBalance;

    @Column(name = "frozen_at")
    private @Nullable Instant frozenAt;

    @Column(name = "transferred_at")
    private @Nullable Instant transferredAt;

    @Column(name = "mof_reported_on")
    private @Nullable LocalDate mofReportedOn;

    @Column(name = "note")
    private @Nullable String note;

    protected AttestedMatch() {}

    /** Keeps a statement that the rules have let pass. */
    AttestedMatch(String exchange, int position, MatchStatement statement) {
        this.exchange = exchange;
        this.position = position;
        this.designation = Objects.requireNonNull(statement.designation());
        this.kind = Objects.requireNonNull(statement.kind());
        this.subjectReference = Objects.requireNonNull(statement.subjectReference());
        this.amount = statement.amount();
        this.asset = statement.asset();
        this.noBalance = statement.noBalance();
        this.frozenAt = statement.frozenAt();
        this.transferredAt = statement.transferredAt();
        this.mofReportedOn = statement.mofReportedOn();
        this.note = statement.note();
    }

    int position() {
        return position;
    }

    MatchStatement statement() {
        return new MatchStatement(
                designation,
                kind,
                subjectReference,
                amount,
                asset,
                noBalance,
                frozenAt,
                transferredAt,
                mofReportedOn,
                note);
    }
}
