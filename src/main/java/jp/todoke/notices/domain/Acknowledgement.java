package jp.todoke.notices.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.todoke.notices.AckResult;
import jp.todoke.platform.gate.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One exchange's answer to one notice. It moves only by the steps of {@link AcknowledgementStep}; that it is overdue is no
 * state but follows from the due time and the clock.
 */
@Entity
@Table(name = "acknowledgement")
public class Acknowledgement {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "acknowledgement")
    @SequenceGenerator(name = "acknowledgement", sequenceName = "acknowledgement_seq", allocationSize = 50)
    @Column(name = "id")
    private long id;

    @Column(name = "notice_id", updatable = false)
    private long notice;

    @Column(name = "exchange_id", updatable = false)
    private String exchange;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private AcknowledgementState state;

    @Column(name = "first_seen_at")
    private @Nullable Instant firstSeenAt;

    @Column(name = "first_seen_by")
    private @Nullable String firstSeenBy;

    @Column(name = "first_seen_name")
    private @Nullable String firstSeenName;

    @Column(name = "attestations")
    private int attestations;

    @Enumerated(EnumType.STRING)
    @Column(name = "result")
    private @Nullable AckResult result;

    @Column(name = "late")
    private boolean late;

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    @Column(name = "follow_up_on")
    private @Nullable LocalDate followUpOn;

    @Version
    @Column(name = "version")
    private long version;

    protected Acknowledgement() {}

    /** Asks an exchange. */
    public static Acknowledgement ask(long notice, String exchange) {
        Acknowledgement acknowledgement = new Acknowledgement();
        acknowledgement.notice = notice;
        acknowledgement.exchange = exchange;
        acknowledgement.state = AcknowledgementState.PENDING;
        return acknowledgement;
    }

    /**
     * A caller of the exchange opens the notice. The first person to do so is kept; a machine client fetching it is not
     * somebody who has seen it.
     *
     * @return whether this was the first opening by a person
     */
    public boolean open(Actor actor, Instant now) {
        if (!actor.person() || firstSeenAt != null) {
            return false;
        }
        take(AcknowledgementAction.OPEN, new Situation(null, null, actor.account()));
        firstSeenAt = now;
        firstSeenBy = actor.account();
        firstSeenName = actor.name();
        return true;
    }

    /** Whether an answer now would come late: after the due time, with no complete answer before it. */
    public boolean lateAt(Instant now, Instant ackDueAt) {
        return now.isAfter(ackDueAt) && (acknowledgedAt == null || late);
    }

    /**
     * The exchange attests; a new version is made, the older ones stay.
     *
     * @param ownReports receipt numbers of filings of the exchange that name one of the designations
     * @param unreadable findings of a caller that could not read what it was given; they stop the attestation with the others
     * @return the new version, to be stored with this acknowledgement, and the warnings
     * @throws AttestationRefused with every finding, where a rule stops it
     */
    public Attested attest(
            Notice of,
            Set<String> designations,
            List<String> ownReports,
            AttestationContent content,
            List<Finding> unreadable,
            Actor actor,
            Instant now) {
        if (!of.state().answerable()) {
            throw Refusal.conflict("notices.refusal.noticeState", of.state().name());
        }
        boolean lateNow = lateAt(now, of.ackDueAt());
        List<Finding> findings = new AttestationCheck(
                        of.edition().value(),
                        designations,
                        of.effectiveAt(),
                        of.ackDueAt(),
                        ownReports,
                        lateNow,
                        exchange.equals(actor.exchange()),
                        now)
                .findings(content, unreadable);
        if (findings.stream().anyMatch(Finding::stops)) {
            throw new AttestationRefused(findings);
        }
        take(AcknowledgementAction.ATTEST, new Situation(content.result(), null, actor.account()));
        attestations++;
        Attestation attestation = new Attestation(id, exchange, attestations, content, lateNow, actor, now);
        result = attestation.result();
        followUpOn = attestation.content().followUpOn();
        late = lateNow;
        if (!state.outstanding() && acknowledgedAt == null) {
            acknowledgedAt = now;
        }
        return new Attested(attestation, findings);
    }

    /** A new version and what the rules warn of. */
    public record Attested(Attestation attestation, List<Finding> warnings) {}

    /**
     * The approver, another person, confirms an attested match.
     *
     * @param lateReason why it comes after the due time; needed where the attestation itself was in time
     */
    public void countersign(Notice of, Attestation current, Actor actor, Instant now, @Nullable String lateReason) {
        current(current);
        take(AcknowledgementAction.COUNTERSIGN, new Situation(null, current.attestedBy(), actor.account()));
        boolean lateNow = lateAt(now, of.ackDueAt());
        if (lateNow && !current.late() && (lateReason == null || lateReason.isBlank())) {
            throw Refusal.invalid("notices.refusal.lateReason", of.ackDueAt());
        }
        current.countersign(actor, now, lateNow, checked(lateReason));
        late = current.late();
        if (acknowledgedAt == null) {
            acknowledgedAt = now;
        }
    }

    /** The approver gives an attested match back; the officer attests again. */
    public void giveBack(Attestation current, Actor actor, Instant now, @Nullable String reason) {
        current(current);
        take(AcknowledgementAction.RETURN, new Situation(null, current.attestedBy(), actor.account()));
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("notices.refusal.returnReason");
        }
        checked(reason);
        current.giveBack(actor, now, reason);
    }

    private void current(Attestation attestation) {
        if (attestation.number() != attestations || !attestation.exchange().equals(exchange)) {
            throw new IllegalArgumentException("not the current attestation");
        }
    }

    private static @Nullable String checked(@Nullable String reason) {
        if (reason != null
                && (reason.codePointCount(0, reason.length()) > TextCheck.MAX_TEXT || !TextCheck.storable(reason))) {
            throw Refusal.invalid("notices.refusal.text", TextCheck.MAX_TEXT);
        }
        return reason;
    }

    private void take(AcknowledgementAction action, Situation situation) {
        List<AcknowledgementStep> steps = AcknowledgementStep.of(state, action);
        if (steps.isEmpty()) {
            throw Refusal.conflict("notices.refusal.state." + action.name().toLowerCase(Locale.ROOT));
        }
        state = steps.stream()
                .filter(step -> step.guard().holds(situation))
                .findFirst()
                .orElseThrow(() -> Refusal.forbidden("notices.refusal.anotherPerson"))
                .to();
    }

    public long id() {
        return id;
    }

    public String exchange() {
        return exchange;
    }

    public AcknowledgementState state() {
        return state;
    }

    public @Nullable Instant firstSeenAt() {
        return firstSeenAt;
    }

    public @Nullable String firstSeenBy() {
        return firstSeenBy;
    }

    /** Returns how many versions were attested; the last one counts. */
    public int attestations() {
        return attestations;
    }

    public @Nullable AckResult result() {
        return result;
    }

    public boolean late() {
        return late;
    }

    public @Nullable Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    public @Nullable LocalDate followUpOn() {
        return followUpOn;
    }

    public long version() {
        return version;
    }
}
