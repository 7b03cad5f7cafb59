package jp.todoke.filing.domain;

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
import java.time.LocalDate;
import java.util.List;
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
    /** Text key of the refusal where somebody else saved since. */
    static final String STALE = "filing.refusal.stale";

    private static final int LONGEST_COMMENT = 2_000;

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

    @Embedded
    private Headline headline;

    @Embedded
    private Hands hands;

    @Embedded
    private LatestChange change;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "return_comment")
    private @Nullable String returnComment;

    @Column(name = "receipt_no")
    private @Nullable String receiptNo;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

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
        this.headline = new Headline(content);
        this.hands = new Hands(by);
        this.change = new LatestChange(by, at);
        this.createdAt = at;
    }

    /** A new draft. */
    public static Filing start(String exchange, String channel, FilingContent content, Caller by, Instant at) {
        return new Filing(exchange, channel, content, by, at);
    }

    /** The draft was written on; only of the version that was seen. */
    public void save(int seen, FilingContent content, Caller by, Instant at) {
        FilingState next = move(FilingLifecycle.Act.SAVE, seen);
        headline.describe(content);
        hands.write(by);
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
        hands.passOn(by, by.kind() == Caller.Kind.MACHINE ? Officers.reporter(content) : by.displayName());
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
        hands.refuseAsApprover(by);
        refuseStale(seen);
        Confirmations.refuseUnclear(content, findings);
        hands.approve(by);
        state = next;
    }

    /** Received whole from a program: both persons are named in the content, which rule H04 has checked. */
    public void submitWhole(
            FilingContent content, List<Finding> findings, String reporter, String approver, Caller by) {
        Confirmations.refuseUnclear(content, findings);
        state = FilingLifecycle.next(FilingState.READY_FOR_APPROVAL, FilingLifecycle.Act.SUBMIT);
        hands.name(reporter, approver, by);
    }

    /** Puts the receipt's number on what {@link #submit} or {@link #submitWhole} let through. */
    public void receive(ReceiptNumber number, FilingContent content, Caller by, Instant at) {
        headline.describe(content);
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
            throw new StaleDraft(this, List.of());
        }
    }

    private void touch(FilingState next, Caller by, Instant at) {
        state = next;
        change.touch(exchange, by, at);
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

    /** What lists show of its content. */
    public Headline headline() {
        return headline;
    }

    public Hands hands() {
        return hands;
    }

    public LatestChange latestChange() {
        return change;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean restricted() {
        return restricted;
    }

    public @Nullable String returnComment() {
        return returnComment;
    }

    public @Nullable String receiptNo() {
        return receiptNo;
    }

    public @Nullable Instant acceptedAt() {
        return acceptedAt;
    }

    public @Nullable LocalDate answerDueOn() {
        return answerDueOn;
    }
}
