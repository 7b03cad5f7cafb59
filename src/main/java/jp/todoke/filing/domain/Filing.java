package jp.todoke.filing.domain;

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
import java.util.Objects;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.FilingState;
import jp.todoke.filing.Finding;
import jp.todoke.filing.ReceiptNumber;
import jp.todoke.platform.gate.Caller;
import jp.todoke.platform.gate.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One filing through its whole life. Its content lies beside it (a draft, then a received version), so that a list never
 * loads it. Who may try an act is the gate's matter; whether it fits is decided here.
 */
@Entity
@Table(name = "filing")
public class Filing {
    private static final int LONGEST_COMMENT = 2_000;
    private static final String DESK = "金融庁 FSA";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "filing_seq")
    @SequenceGenerator(name = "filing_seq", sequenceName = "filing_seq", allocationSize = 50)
    private long id;

    @Version
    private int version;

    @Column(name = "exchange_id", nullable = false)
    private String exchange;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private FilingState state;

    @Column(nullable = false)
    private String channel;

    @Column(name = "report_code", nullable = false)
    private String reportCode;

    @Column(name = "filing_kind", nullable = false)
    private String filingKind;

    @Column(nullable = false)
    private String urgency;

    @Column(name = "entity_reference", nullable = false)
    private String entityReference;

    @Column(nullable = false)
    private String subject;

    /** Grows with every saving, so that a saving which changes nothing here is still a new version. */
    @Column(nullable = false)
    private int revision;

    @Column(name = "prepared_by", nullable = false)
    private String preparedBy;

    @Column(name = "prepared_by_name", nullable = false)
    private String preparedByName;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "changed_by", nullable = false)
    private String changedBy;

    @Column(name = "changed_by_name", nullable = false)
    private String changedByName;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    /** Since when a draft on which nobody works is put aside; whatever is done to it takes it up again. */
    @Column(name = "archived_at")
    private @Nullable Instant archivedAt;

    @Column(name = "return_comment")
    private @Nullable String returnComment;

    @Column(name = "approved_by")
    private @Nullable String approvedBy;

    @Column(name = "approved_by_name")
    private @Nullable String approvedByName;

    @Column(name = "receipt_no")
    private @Nullable String receiptNo;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @Column(name = "prior_receipt_no")
    private @Nullable String priorReceiptNo;

    /** Accounts that wrote on it, one a line. */
    @Column(nullable = false)
    private String writers;

    /** Whether only the accounts among its readers see it. */
    @Column(nullable = false)
    private boolean restricted;

    /** Last day, in Japan, for the answer or correction that the authority awaits. */
    @Column(name = "answer_due_on")
    private @Nullable LocalDate answerDueOn;

    @SuppressWarnings("NullAway.Init")
    protected Filing() {}

    private Filing(String exchange, String channel, FilingContent content, Caller by, Instant at) {
        this.exchange = exchange;
        this.channel = channel;
        this.state = FilingState.DRAFT;
        this.preparedBy = by.account();
        this.preparedByName = by.displayName();
        this.createdAt = at;
        this.changedBy = by.account();
        this.changedByName = by.displayName();
        this.changedAt = at;
        this.reportCode = "";
        this.filingKind = "";
        this.urgency = "";
        this.entityReference = "";
        this.subject = "";
        this.writers = by.account();
        describe(content);
    }

    /** A new draft. */
    public static Filing start(String exchange, String channel, FilingContent content, Caller by, Instant at) {
        return new Filing(exchange, channel, content, by, at);
    }

    /** The draft was written on; only of the version that was seen. */
    public void save(int seen, FilingContent content, Caller by, Instant at) {
        FilingState next = move(FilingLifecycle.Act.SAVE, seen);
        describe(content);
        wrote(by);
        touch(next, by, at);
    }

    /**
     * To the approver.
     *
     * @param content as it is now, with the warnings that the preparer confirms
     * @param findings of this content
     */
    public void passOn(int seen, FilingContent content, List<Finding> findings, Caller by, Instant at) {
        FilingState next = move(FilingLifecycle.Act.PASS_ON, seen);
        Confirmations.refuseUnclear(content, findings);
        preparedBy = by.account();
        preparedByName = by.displayName();
        returnComment = null;
        touch(next, by, at);
    }

    public void takeBack(int seen, Caller by, Instant at) {
        touch(move(FilingLifecycle.Act.TAKE_BACK, seen), by, at);
    }

    /** Back to the preparer with a word on what to change. */
    public void returnToPreparer(int seen, String comment, Caller by, Instant at) {
        FilingState next = move(FilingLifecycle.Act.RETURN_TO_PREPARER, seen);
        if (comment.isBlank() || comment.length() > LONGEST_COMMENT) {
            throw Refusal.invalid("filing.refusal.comment", LONGEST_COMMENT);
        }
        returnComment = comment;
        touch(next, by, at);
    }

    /** Whether only named persons see it; no part of its life, so that nobody's turn changes. */
    public void restrict(int seen, boolean yes) {
        refuseStale(seen);
        restricted = yes;
    }

    public void discard(int seen, Caller by, Instant at) {
        touch(move(FilingLifecycle.Act.DISCARD, seen), by, at);
    }

    public void restore(int seen, Caller by, Instant at) {
        touch(move(FilingLifecycle.Act.RESTORE, seen), by, at);
    }

    /** A draft that was put aside comes back to the drafts in hand. */
    public void takeUp(Caller by, Instant at) {
        touch(FilingLifecycle.next(state, FilingLifecycle.Act.SAVE), by, at);
    }

    /** Approved by a person who neither passed it on nor wrote on it, and received. Binds to the version that was read. */
    public void submit(int seen, FilingContent content, List<Finding> findings, Caller by) {
        FilingState next = FilingLifecycle.next(state, FilingLifecycle.Act.SUBMIT);
        if (by.account().equals(preparedBy) || isWriter(by)) {
            throw Refusal.forbidden("filing.refusal.fourEyes");
        }
        refuseStale(seen);
        Confirmations.refuseUnclear(content, findings);
        approvedBy = by.account();
        approvedByName = by.displayName();
        state = next;
    }

    /** Received whole from a program: both persons are named in the content, which rule H04 has checked. */
    public void submitWhole(
            FilingContent content, List<Finding> findings, String reporter, String approver, Caller by) {
        Confirmations.refuseUnclear(content, findings);
        state = FilingLifecycle.next(FilingState.READY_FOR_APPROVAL, FilingLifecycle.Act.SUBMIT);
        preparedByName = reporter;
        approvedBy = by.account();
        approvedByName = approver;
    }

    /** Puts the receipt's number on what {@link #submit} or {@link #submitWhole} let through. */
    public void receive(ReceiptNumber number, FilingContent content, Caller by, Instant at) {
        describe(content);
        receiptNo = number.value();
        acceptedAt = at;
        touch(state, by, at);
    }

    /** The authority asks for something until a day. */
    public void ask(LocalDate dueOn, Caller by, Instant at) {
        proceed(FilingLifecycle.Act.ASK, dueOn, by, at);
    }

    /** Nothing is awaited any more. */
    public void settle(Caller by, Instant at) {
        proceed(FilingLifecycle.Act.SETTLE, null, by, at);
    }

    /** What the exchange wrote answers the open request; where none is open it is a word like any other. */
    public void answerIfAsked(Caller by, Instant at) {
        if (FilingLifecycle.line(state, FilingLifecycle.Act.ANSWER).isPresent()) {
            proceed(FilingLifecycle.Act.ANSWER, null, by, at);
        }
    }

    /** The authority gives it back for correction, until a day where it named one. */
    public void giveBack(@Nullable LocalDate dueOn, Caller by, Instant at) {
        proceed(FilingLifecycle.Act.RETURN_FOR_CORRECTION, dueOn, by, at);
    }

    /** An accepted correction stands in its place. */
    public void supersede(Caller by, Instant at) {
        proceed(FilingLifecycle.Act.SUPERSEDE, null, by, at);
    }

    /** Taken back with the authority's consent. */
    public void withdraw(Caller by, Instant at) {
        proceed(FilingLifecycle.Act.WITHDRAW, null, by, at);
    }

    private void proceed(FilingLifecycle.Act act, @Nullable LocalDate dueOn, Caller by, Instant at) {
        FilingState next = FilingLifecycle.next(state, act);
        answerDueOn = dueOn;
        touch(next, by, at);
    }

    private FilingState move(FilingLifecycle.Act act, int seen) {
        FilingState next = FilingLifecycle.next(state, act);
        refuseStale(seen);
        return next;
    }

    /** Refuses where nothing may be written on it any more, though nothing changed. */
    public void refuseUnlessDraft() {
        FilingLifecycle.next(state, FilingLifecycle.Act.SAVE);
    }

    /** Refuses where somebody else saved since this version. */
    public void refuseStale(int seen) {
        if (seen != version) {
            throw Refusal.conflict("filing.refusal.stale", changedByName, changedAt);
        }
    }

    private boolean isWriter(Caller by) {
        return writers.lines().anyMatch(by.account()::equals);
    }

    private void wrote(Caller by) {
        if (!isWriter(by)) {
            writers = writers + "\n" + by.account();
        }
    }

    private void touch(FilingState next, Caller by, Instant at) {
        // The exchange reads this: the authority acts as one desk.
        boolean own = exchange.equals(by.exchange());
        state = next;
        changedBy = own ? by.account() : "authority";
        changedByName = own ? by.displayName() : DESK;
        changedAt = at;
        archivedAt = null;
        revision++;
    }

    /** What lists show of the content; whatever was typed, cut to what a line holds. */
    private void describe(FilingContent content) {
        reportCode = shown(content.reportCode(), 3);
        filingKind = shown(content.filingKind(), 20);
        urgency = shown(content.urgency(), 20);
        entityReference = shown(content.entityReference(), 64);
        subject = shown(Subjects.first(content), 100);
        priorReceiptNo = content.priorReceiptNo() == null ? null : shown(content.priorReceiptNo(), 24);
    }

    private static String shown(@Nullable String text, int most) {
        StringBuilder clean = new StringBuilder();
        Objects.requireNonNullElse(text, "")
                .codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .limit(most)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    public FilingId id() {
        return new FilingId(id);
    }

    /** Version of the whole, for optimistic locking. */
    public int version() {
        return version;
    }

    public String exchange() {
        return exchange;
    }

    public FilingState state() {
        return state;
    }

    public String channel() {
        return channel;
    }

    public String reportCode() {
        return reportCode;
    }

    public String filingKind() {
        return filingKind;
    }

    public String urgency() {
        return urgency;
    }

    public String entityReference() {
        return entityReference;
    }

    public String preparedBy() {
        return preparedBy;
    }

    public String preparedByName() {
        return preparedByName;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String changedByName() {
        return changedByName;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public boolean restricted() {
        return restricted;
    }

    public @Nullable String returnComment() {
        return returnComment;
    }

    public String approvedBy() {
        return Objects.requireNonNullElse(approvedBy, "");
    }

    public String approvedByName() {
        return Objects.requireNonNullElse(approvedByName, "");
    }

    public @Nullable String receiptNo() {
        return receiptNo;
    }

    public @Nullable Instant acceptedAt() {
        return acceptedAt;
    }

    public @Nullable String priorReceiptNo() {
        return priorReceiptNo;
    }

    public @Nullable LocalDate answerDueOn() {
        return answerDueOn;
    }
}
