package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jp.todoke.filing.AttachmentId;
import jp.todoke.filing.AttachmentState;
import jp.todoke.filing.persistence.AttachmentPieces;
import jp.todoke.filing.persistence.Attachments;
import jp.todoke.platform.files.Clamd;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;

/** Has one file in quarantine checked for malware. */
@UseCase
@ApplicationScoped
public class CheckQuarantine {
    @Inject
    Attachments attachments;

    @Inject
    AttachmentPieces pieces;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    /** Passes over a file that waits no more. Where the check fails the file stays where it is. */
    @Permitted(Permission.SYSTEM_WORK)
    public void check(@Subject AttachmentId id, Clamd clamd) throws IOException {
        Optional<Attachments.Waiting> waiting = attachments.waiting(id);
        if (waiting.isPresent()) {
            byte[] bytes = pieces.bytes(waiting.get().exchange(), waiting.get().file());
            boolean clean = clamd.check(bytes).clean();
            AttachmentState state = clean ? AttachmentState.CLEAN : AttachmentState.INFECTED;
            attachments.checked(id, state, clock.instant().truncatedTo(ChronoUnit.MICROS));
            act.tell("state", state);
        }
    }
}
