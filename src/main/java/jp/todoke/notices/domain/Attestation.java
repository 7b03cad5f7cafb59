package jp.todoke.notices.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import jp.todoke.notices.AckResult;
import org.jspecify.annotations.Nullable;

/**
 * One version of what an exchange attested. What was attested never changes; only the approver's signature, or the reason why
 * it was given back, is added, once.
 */
@Entity
@Table(name = "attestation")
public class Attestation {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "attestation")
    @SequenceGenerator(name = "attestation", sequenceName = "attestation_seq", allocationSize = 50)
    @Column(name = "id")
    private long id;

    @Column(name = "acknowledgement_id", updatable = false)
    private long acknowledgement;

    @Column(name = "exchange_id", updatable = false)
    private String exchange;

    @Column(name = "number", updatable = false)
    private int number;

    @Column(name = "edition_id", updatable = false)
    private String edition;

    @Enumerated(EnumType.STRING)
    @Column(name = "result", updatable = false)
    private AckResult result;

    @Column(name = "screened_at", updatable = false)
    private @Nullable Instant screenedAt;

    @Embedded
    private @Nullable AttestedScopes scopes;

    @Column(name = "follow_up_on", updatable = false)
    private @Nullable LocalDate followUpOn;

    @Column(name = "comment", updatable = false)
    private @Nullable String comment;

    @Column(name = "own_reports_considered", updatable = false)
    private boolean ownReportsConsidered;

    @Column(name = "late")
    private boolean late;

    @Column(name = "late_reason")
    private @Nullable String lateReason;

    @Column(name = "attested_at", updatable = false)
    private Instant attestedAt;

    @Column(name = "attested_by", updatable = false)
    private String attestedBy;

    @Column(name = "attested_name", updatable = false)
    private String attestedName;

    @Column(name = "countersigned_at")
    private @Nullable Instant countersignedAt;

    @Column(name = "countersigned_by")
    private @Nullable String countersignedBy;

    @Column(name = "countersigned_name")
    private @Nullable String countersignedName;

    @Column(name = "returned_at")
    private @Nullable Instant returnedAt;

    @Column(name = "returned_by")
    private @Nullable String returnedBy;

    @Column(name = "returned_name")
    private @Nullable String returnedName;

    @Column(name = "return_reason")
    private @Nullable String returnReason;

    @ElementCollection
    @CollectionTable(name = "attestation_match", joinColumns = @JoinColumn(name = "attestation_id"))
    private List<AttestedMatch> matches = new ArrayList<>();

    protected Attestation() {}

    /** Keeps what the rules have let pass. */
    Attestation(
            long acknowledgement,
            String exchange,
            int number,
            AttestationContent content,
            boolean late,
            Actor actor,
            Instant now) {
        this.acknowledgement = acknowledgement;
        this.exchange = exchange;
        this.number = number;
        this.edition = Objects.requireNonNull(content.edition());
        this.result = Objects.requireNonNull(content.result());
        this.screenedAt = content.screenedAt();
        this.scopes = new AttestedScopes(content);
        // A date of follow-up belongs to a possible match only.
        this.followUpOn = content.result() == AckResult.POSS ? content.followUpOn() : null;
        this.comment = content.comment();
        this.ownReportsConsidered = content.ownReportsConsidered();
        this.late = late;
        this.lateReason = late ? content.lateReason() : null;
        this.attestedAt = now;
        this.attestedBy = actor.account();
        this.attestedName = actor.name();
        List<MatchStatement> statements = content.matches();
        for (int i = 0; i < statements.size(); i++) {
            matches.add(new AttestedMatch(exchange, i, statements.get(i)));
        }
    }

    void countersign(Actor actor, Instant now, boolean lateNow, @Nullable String reason) {
        countersignedAt = now;
        countersignedBy = actor.account();
        countersignedName = actor.name();
        if (lateNow && !late) {
            late = true;
            lateReason = reason;
        }
    }

    void giveBack(Actor actor, Instant now, String reason) {
        returnedAt = now;
        returnedBy = actor.account();
        returnedName = actor.name();
        returnReason = reason;
    }

    public int number() {
        return number;
    }

    public String exchange() {
        return exchange;
    }

    public AckResult result() {
        return result;
    }

    public boolean late() {
        return late;
    }

    public @Nullable String lateReason() {
        return lateReason;
    }

    public Instant attestedAt() {
        return attestedAt;
    }

    public String attestedBy() {
        return attestedBy;
    }

    public String attestedName() {
        return attestedName;
    }

    public @Nullable Instant countersignedAt() {
        return countersignedAt;
    }

    public @Nullable String countersignedName() {
        return countersignedName;
    }

    public @Nullable String countersignedBy() {
        return countersignedBy;
    }

    public @Nullable Instant returnedAt() {
        return returnedAt;
    }

    public @Nullable String returnedBy() {
        return returnedBy;
    }

    public @Nullable String returnedName() {
        return returnedName;
    }

    public @Nullable String returnReason() {
        return returnReason;
    }

    /** Returns what was attested, as it came. */
    public AttestationContent content() {
        // Where no scope was answered all its columns are empty, and JPA makes no object of them.
        AttestedScopes answered = scopes == null ? new AttestedScopes() : scopes;
        return new AttestationContent(
                edition,
                result,
                screenedAt,
                answered.customers(),
                answered.beneficialOwners(),
                answered.counterparties(),
                answered.addresses(),
                matches.stream()
                        .sorted(Comparator.comparingInt(AttestedMatch::position))
                        .map(AttestedMatch::statement)
                        .toList(),
                followUpOn,
                lateReason,
                comment,
                ownReportsConsidered);
    }
}
