package jp.todoke.triage.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.todoke.platform.gate.Caller;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.text.Prose;
import jp.todoke.triage.CaseAction;
import jp.todoke.triage.CaseDecision;
import jp.todoke.triage.CaseNote;
import jp.todoke.triage.CaseState;
import jp.todoke.triage.Outcome;
import org.jspecify.annotations.Nullable;

/** The authority's work on one filing. Every change is a step of {@link CaseLifecycle}. */
@Entity(name = "TriageCase")
@Table(name = "triage_case")
public class Case {
    /** Longest note, in code points. */
    public static final int LONGEST_NOTE = 8_000;
    /** Shortest reason of a decision. */
    public static final int SHORTEST_REASON = 10;
    /** Longest reason of a decision. */
    public static final int LONGEST_REASON = 4_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "triage_case_seq")
    @SequenceGenerator(name = "triage_case_seq", sequenceName = "triage_case_seq", allocationSize = 50)
    private long id;

    @Version
    private int version;

    @Embedded
    private CaseOrigin origin;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private CaseState state;

    @Column(name = "assignee")
    private @Nullable String assignee;

    @Column(name = "assignee_name")
    private @Nullable String assigneeName;

    @Column(name = "taken_at")
    private @Nullable Instant takenAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private @Nullable Outcome outcome;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @SuppressWarnings("NullAway.Init")
    protected Case() {}

    /** A case for a filing that was just accepted. */
    public Case(CaseOrigin.Received filing, Instant receivedAt) {
        this.origin = new CaseOrigin(filing, receivedAt);
        this.state = CaseState.NEW;
    }

    /** Makes the caller the one who works on it. Who comes second is told who has it. */
    public void take(Caller by, Instant now) {
        step(CaseAction.TAKE, by);
        give(by, now);
    }

    /** Gives it back to the queue. */
    public void release(Caller by, int seenVersion) {
        step(CaseAction.RELEASE, by);
        unchangedSince(seenVersion);
        assignee = null;
        assigneeName = null;
        takenAt = null;
        state = CaseState.NEW;
    }

    /** A note by anybody who may write one, whoever has the case. */
    public CaseNote note(Caller by, String text, Instant now) {
        step(CaseAction.NOTE, by);
        return new CaseNote(CaseNote.Kind.NOTE, Prose.of(text, 1, LONGEST_NOTE), by.account(), by.displayName(), now);
    }

    /** Decides it, with a reason. Only who has it can. */
    public CaseDecision decide(Caller by, @Nullable Outcome chosen, String reason, int seenVersion, Instant now) {
        step(CaseAction.DECIDE, by);
        unchangedSince(seenVersion);
        if (chosen == null) {
            throw Refusal.invalid("triage.refusal.outcome");
        }
        String why = Prose.of(reason, SHORTEST_REASON, LONGEST_REASON);
        state = CaseState.ASSESSED;
        outcome = chosen;
        decidedAt = now;
        return new CaseDecision(chosen, why, by.account(), by.displayName(), now);
    }

    /** Opens a decided case again, with a reason. The earlier decision stays readable. */
    public CaseNote reopen(Caller by, String reason, int seenVersion, Instant now) {
        step(CaseAction.REOPEN, by);
        unchangedSince(seenVersion);
        String why = Prose.of(reason, SHORTEST_REASON, LONGEST_REASON);
        outcome = null;
        decidedAt = null;
        give(by, now);
        return new CaseNote(CaseNote.Kind.REOPENED, why, by.account(), by.displayName(), now);
    }

    /**
     * Something is written to the filer, which leaves the case where it is.
     *
     * @param action one that does
     */
    public void write(CaseAction action, Caller by) {
        if (step(action, by).to() != state) {
            throw new IllegalArgumentException(action + " is more than a letter");
        }
    }

    /** A withdrawal was answered, with this reason: nothing further is to be done on its case. */
    public CaseDecision answerWithdrawal(Caller by, String reason, int seenVersion, Instant now) {
        CaseLifecycle step = step(CaseAction.ANSWER_WITHDRAWAL, by);
        unchangedSince(seenVersion);
        state = step.to();
        outcome = Outcome.NO_ACTION;
        decidedAt = now;
        return new CaseDecision(Outcome.NO_ACTION, reason, by.account(), by.displayName(), now);
    }

    /** What this caller may do with it now. */
    public Set<CaseAction> open(Caller caller) {
        return CaseLifecycle.open(state, isAssignee(caller), caller);
    }

    private void give(Caller to, Instant now) {
        assignee = to.account();
        assigneeName = to.displayName();
        takenAt = now;
        state = CaseState.TAKEN;
    }

    private CaseLifecycle step(CaseAction action, Caller by) {
        CaseLifecycle step = CaseLifecycle.of(state, action).orElseThrow(() -> notNow(by));
        if (!by.may(step.permission())) {
            throw Refusal.forbidden("platform.refusal.forbidden");
        }
        if (step.guard() == CaseLifecycle.Guard.ASSIGNEE && !isAssignee(by)) {
            throw taken();
        }
        return step;
    }

    /** Why the wanted step does not exist: the page was read before somebody else changed the state. */
    private Refusal notNow(Caller by) {
        return switch (state) {
            case NEW -> Refusal.conflict("triage.refusal.notTaken");
            case TAKEN -> isAssignee(by) ? Refusal.conflict("triage.refusal.yours") : taken();
            case ASSESSED ->
                Refusal.conflict(
                        "triage.refusal.decided",
                        Objects.requireNonNull(assigneeName),
                        Objects.requireNonNull(decidedAt));
        };
    }

    private Refusal taken() {
        return Refusal.conflict(
                "triage.refusal.taken", Objects.requireNonNull(assigneeName), Objects.requireNonNull(takenAt));
    }

    private void unchangedSince(int seenVersion) {
        if (seenVersion != version) {
            throw Refusal.conflict("triage.refusal.changed");
        }
    }

    private boolean isAssignee(Caller caller) {
        return caller.account().equals(assignee);
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public long filing() {
        return origin.filing();
    }

    public String receipt() {
        return origin.receipt();
    }

    public CaseState state() {
        return state;
    }

    public int priority() {
        return origin.priority();
    }

    public List<String> reasons() {
        return origin.reasons();
    }

    public Instant receivedAt() {
        return origin.receivedAt();
    }

    public @Nullable String assignee() {
        return assignee;
    }

    public @Nullable String assigneeName() {
        return assigneeName;
    }

    public @Nullable Instant takenAt() {
        return takenAt;
    }

    public @Nullable Outcome outcome() {
        return outcome;
    }
}
