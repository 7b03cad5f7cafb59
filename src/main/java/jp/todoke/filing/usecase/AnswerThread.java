package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.FilingThread;
import jp.todoke.filing.Letter;
import jp.todoke.filing.ThreadMessage;
import jp.todoke.filing.domain.RuleBook;
import jp.todoke.filing.domain.Surroundings;
import jp.todoke.filing.persistence.Messages;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;
import org.jspecify.annotations.Nullable;

/** An exchange writes to the authority about a filing of its own; where something was asked, this answers it. */
@UseCase
@ApplicationScoped
public class AnswerThread {
    @Inject
    Own own;

    @Inject
    FilingThread thread;

    @Inject
    Messages messages;

    @Inject
    CurrentAct act;

    /**
     * What came of it.
     *
     * @param replayed whether it had been written before and this is the first message again
     */
    public record Written(ThreadMessage message, boolean replayed) {}

    /**
     * Writes.
     *
     * @param key the caller's Idempotency-Key; a resend with it gets the first message
     */
    @Permitted(Permission.PREPARE_FILING)
    public Written write(@Subject String receiptNo, String text, @Nullable String key) {
        FilingId filing = own.received(receiptNo).receipt().filing();
        Letter letter = Letter.answer(text);
        refuseSecrets(letter.text());
        if (key != null) {
            own.filings.inTurn(own.exchange(), "message " + key);
            Optional<Messages.Earlier> earlier = messages.byRequest(own.exchange(), key);
            if (earlier.isPresent()) {
                ThreadMessage first = earlier.get().message();
                if (!earlier.get().filing().equals(filing) || !first.text().equals(letter.text())) {
                    throw Refusal.invalid("filing.refusal.keyReused");
                }
                act.tell("replayed", true);
                return new Written(first, true);
            }
        }
        long id = thread.send(filing, letter, key);
        return new Written(messages.byId(id).orElseThrow(), false);
    }

    /** A private key or a seed phrase is stored nowhere, not in a message either. */
    private void refuseSecrets(String text) {
        boolean secret = !RuleBook.STANDARD
                .secrets(ContentTree.read(Map.of("narrative", text)).content(), Surroundings.plain(own.now()))
                .isEmpty();
        if (secret) {
            throw Refusal.invalid("filing.refusal.letter.secret");
        }
    }
}
