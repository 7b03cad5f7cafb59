package jp.todoke.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.todoke.exchanges.ExchangeId;
import jp.todoke.filing.FilingDossier.Opening;
import jp.todoke.filing.domain.Filing;
import jp.todoke.filing.domain.FilingLifecycle;
import jp.todoke.filing.domain.FilingLifecycle.Act;
import jp.todoke.filing.persistence.Chains;
import jp.todoke.filing.persistence.Filings;
import jp.todoke.filing.persistence.Messages;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.text.Dates;
import org.jspecify.annotations.Nullable;

/**
 * What comes after a receipt, for use cases of either side; works in the running transaction. Writing moves the filing along
 * its life, so that thread and state never disagree.
 */
@ApplicationScoped
public class FilingThread {
    private static final Set<MessageKind> WITHDRAWAL_ANSWERS =
            Set.of(MessageKind.WITHDRAWAL_GRANTED, MessageKind.WITHDRAWAL_DECLINED);

    @Inject
    Filings filings;

    @Inject
    Messages messages;

    @Inject
    Chains chains;

    @Inject
    CurrentCaller caller;

    @Inject
    Event<MessageWritten> written;

    @Inject
    Clock clock;

    /** The day it is in Japan. */
    public LocalDate today() {
        return Dates.inJapan(clock.instant());
    }

    /** The dossier as it stands. */
    public FilingDossier look(FilingId id) {
        return dossier(filings.received(id).orElseThrow(FilingThread::none), messages.of(id));
    }

    /** The dossier as it stands; what the caller's side had not read yet is read now. */
    public FilingDossier read(FilingId id) {
        Filing filing = filings.received(id).orElseThrow(FilingThread::none);
        List<ThreadMessage> thread = messages.of(id);
        messages.markRead(id, caller.get(), now());
        return dossier(filing, thread);
    }

    /**
     * Writes to the thread of a filing.
     *
     * @return id of the message
     */
    public long send(FilingId id, Letter letter) {
        return write(toChange(id), letter, null, null);
    }

    /** As {@link #send}, remembering the Idempotency-Key that came with it. */
    public long send(FilingId id, Letter letter, @Nullable String key) {
        return write(toChange(id), letter, null, key);
    }

    /**
     * The authority answers a withdrawal; granted, it takes effect on the filing it names. Both threads tell of it.
     *
     * @param withdrawal the filing that asks for it
     */
    public long answerWithdrawal(FilingId withdrawal, Letter answer) {
        Filing asking = toChange(withdrawal);
        if (!openings(asking, messages.of(withdrawal)).contains(Opening.ANSWER_WITHDRAWAL)) {
            throw Refusal.conflict("filing.refusal.withdrawal.answered");
        }
        Filing taken = filings.byNumberToChange(
                        asking.exchange(),
                        Objects.requireNonNull(asking.headline().priorReceiptNo()))
                .orElseThrow(FilingThread::none);
        write(taken, answer, asking.receiptNo(), null);
        return append(asking, answer, taken.receiptNo(), null);
    }

    /** Notes on the thread of the filing before that another has followed; an open request is thereby answered. */
    public void followed(Filing prior, Filing by) {
        write(prior, Letter.followed(by.headline().filingKind()), by.receiptNo(), null);
    }

    /** Whether a withdrawal of this filing waits for its answer. */
    public boolean isWithdrawalPending(Filing filing) {
        return pending(messages.of(filing.id())) != null;
    }

    private long write(Filing filing, Letter letter, @Nullable String other, @Nullable String key) {
        move(filing, letter);
        return append(filing, letter, other, key);
    }

    private void move(Filing filing, Letter letter) {
        switch (letter.kind()) {
            case REQUEST -> filing.ask(Objects.requireNonNull(letter.dueOn()), caller.get(), now());
            case SETTLED -> filing.settle(caller.get(), now());
            case RETURN -> filing.giveBack(letter.dueOn(), caller.get(), now());
            case WITHDRAWAL_GRANTED -> filing.withdraw(caller.get(), now());
            case ANSWER, FOLLOWED -> filing.answerIfAsked(caller.get(), now());
            case MESSAGE, FEEDBACK, WITHDRAWAL_ASKED, WITHDRAWAL_DECLINED -> {
                // Words only.
            }
        }
    }

    private long append(Filing filing, Letter letter, @Nullable String other, @Nullable String key) {
        Instant at = now();
        long id = messages.add(filing, letter, caller.get(), at, other, key);
        written.fire(new MessageWritten(
                filing.id(),
                Objects.requireNonNull(filing.receiptNo()),
                new ExchangeId(filing.exchange()),
                letter.kind(),
                letter.dueOn(),
                at));
        return id;
    }

    private FilingDossier dossier(Filing filing, List<ThreadMessage> thread) {
        LocalDate dueOn = filing.answerDueOn();
        String receiptNo = Objects.requireNonNull(filing.receiptNo());
        return new FilingDossier(
                filing.id(),
                receiptNo,
                filing.headline().filingKind(),
                filing.state(),
                dueOn == null ? null : DueOn.of(dueOn, today(), filing.state()),
                thread,
                chains.of(filing.exchange(), receiptNo),
                pending(thread),
                openings(filing, thread));
    }

    private static List<Opening> openings(Filing filing, List<ThreadMessage> thread) {
        List<Opening> open = new ArrayList<>();
        boolean withdraws = "WITHDRAWAL".equals(filing.headline().filingKind());
        add(open, Opening.ASK, can(filing, Act.ASK));
        add(open, Opening.ANSWER, can(filing, Act.ANSWER));
        add(open, Opening.RETURN, !withdraws && can(filing, Act.RETURN_FOR_CORRECTION));
        add(open, Opening.FOLLOW, !withdraws && can(filing, Act.SUPERSEDE));
        boolean answered = thread.stream().anyMatch(message -> WITHDRAWAL_ANSWERS.contains(message.kind()));
        add(open, Opening.ANSWER_WITHDRAWAL, withdraws && !answered);
        return open;
    }

    private static boolean can(Filing filing, Act act) {
        return FilingLifecycle.line(filing.state(), act).isPresent();
    }

    private static void add(List<Opening> open, Opening opening, boolean yes) {
        if (yes) {
            open.add(opening);
        }
    }

    /** The last withdrawal that was asked for, unless an answer names it. */
    private static @Nullable String pending(List<ThreadMessage> thread) {
        List<String> answered = thread.stream()
                .filter(message -> WITHDRAWAL_ANSWERS.contains(message.kind()))
                .map(ThreadMessage::otherReceipt)
                .toList();
        Optional<String> open = thread.stream()
                .filter(message -> message.kind() == MessageKind.WITHDRAWAL_ASKED)
                .map(ThreadMessage::otherReceipt)
                .filter(receipt -> !answered.contains(receipt))
                .findFirst();
        return open.orElse(null);
    }

    private Filing toChange(FilingId id) {
        return filings.receivedToChange(id).orElseThrow(FilingThread::none);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Refusal none() {
        return Refusal.notFound("platform.refusal.notFound");
    }
}
