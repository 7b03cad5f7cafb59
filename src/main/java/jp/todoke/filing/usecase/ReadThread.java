package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.todoke.filing.AwaitedAnswer;
import jp.todoke.filing.FilingDossier;
import jp.todoke.filing.FilingThread;
import jp.todoke.filing.ReceivedFiling;
import jp.todoke.filing.persistence.Messages;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;
import org.jspecify.annotations.Nullable;

/** An exchange reads what came after the receipt of a filing of its own. */
@UseCase
@ApplicationScoped
public class ReadThread {
    @Inject
    Own own;

    @Inject
    FilingThread thread;

    @Inject
    Messages messages;

    @Inject
    CurrentAct act;

    /**
     * A filing with everything after it.
     *
     * @param prior the filing that this one follows on
     */
    public record Reading(
            FilingDossier dossier,
            ReceivedFiling filing,
            @Nullable ReceivedFiling prior) {}

    /** The whole thread; what the authority wrote counts as read from now on. */
    @Permitted(Permission.READ_OWN_FILINGS)
    public Reading read(@Subject String receiptNo) {
        ReceivedFiling filing = own.received(receiptNo);
        FilingDossier dossier = thread.read(filing.receipt().filing());
        Optional<ReceivedFiling> prior =
                dossier.prior().map(link -> link.filing()).flatMap(own.versions::byFiling);
        act.tell("messages", dossier.messages().size());
        return new Reading(dossier, filing, prior.orElse(null));
    }

    /** The same for a page that only points to the thread: nothing counts as read. */
    @Permitted(Permission.READ_OWN_FILINGS)
    public FilingDossier glance(@Subject String receiptNo) {
        act.tell("part", "glance");
        return thread.look(own.received(receiptNo).receipt().filing());
    }

    /** On which filings something is awaited or unread; what ends first comes first. */
    @Permitted(Permission.READ_OWN_FILINGS)
    public List<AwaitedAnswer> awaited() {
        act.tell("part", "awaited");
        return messages.awaited(own.exchange());
    }
}
