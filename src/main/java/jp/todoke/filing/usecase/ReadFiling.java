package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingDetails;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.FilingState;
import jp.todoke.filing.Finding;
import jp.todoke.filing.ReceivedFiling;
import jp.todoke.filing.domain.Filing;
import jp.todoke.platform.gate.Caller;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;
import org.jspecify.annotations.Nullable;

/** An exchange reads a filing of its own. */
@UseCase
@ApplicationScoped
public class ReadFiling {
    @Inject
    Own own;

    @Inject
    CurrentAct act;

    /** The filing as it stands, with its findings; for an approver as it will be received. */
    @Permitted(Permission.READ_OWN_FILINGS)
    public FilingDetails read(@Subject FilingId id) {
        Filing filing = own.filing(id);
        act.tell("state", filing.state());
        if (filing.state().received()) {
            ReceivedFiling received = own.versions
                    .byFiling(id)
                    .orElseThrow(() -> new IllegalStateException("a received filing without its version"));
            return details(filing, received.content(), List.of(), received);
        }
        Caller caller = own.caller.get();
        boolean approving = filing.state() == FilingState.READY_FOR_APPROVAL
                && caller.kind() == Caller.Kind.PERSON
                && caller.may(Permission.FILE_STR);
        FilingContent draft = own.filings.draft(filing);
        FilingContent content =
                approving ? own.asReceived(draft, filing.hands().preparedByName(), caller.displayName()) : draft;
        return details(filing, content, own.check(id, content, !approving), null);
    }

    /** A received filing of this exchange by its receipt number, whatever was given as one. */
    @Permitted(Permission.READ_OWN_FILINGS)
    public ReceivedFiling byNumber(@Subject String receiptNo) {
        return own.received(receiptNo);
    }

    private static FilingDetails details(
            Filing filing, FilingContent content, List<Finding> findings, @Nullable ReceivedFiling received) {
        return new FilingDetails(
                filing.id(),
                filing.version(),
                filing.state(),
                content,
                findings,
                filing.hands().preparedByName(),
                filing.latestChange().byName(),
                filing.latestChange().at(),
                filing.returnComment(),
                filing.restricted(),
                received == null ? null : received.receipt());
    }
}
