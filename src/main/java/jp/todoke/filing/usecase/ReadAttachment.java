package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import jp.todoke.filing.AttachmentId;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.ReceivedFiling;
import jp.todoke.filing.StoredAttachment;
import jp.todoke.filing.domain.Filing;
import jp.todoke.platform.gate.Caller;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;

/**
 * An exchange reads its own files. A person reads a file through a filing that names it, with its hash; the program of an
 * exchange, which sees all of its filings, by its id.
 */
@UseCase
@ApplicationScoped
public class ReadAttachment {
    @Inject
    Own own;

    @Inject
    CurrentAct act;

    /** A file with its bytes. */
    public record Whole(StoredAttachment file, byte[] bytes) {}

    /**
     * How far a file is: for a person one that this account has uploaded; for a program one that a program of its exchange
     * has, or that a filing names which it sees.
     */
    @Permitted({Permission.READ_OWN_FILINGS, Permission.PREPARE_FILING})
    public StoredAttachment state(@Subject AttachmentId id) {
        return mine(id);
    }

    /** Those of these files that exist, by the text of their id. */
    @Permitted(Permission.READ_OWN_FILINGS)
    public Map<String, StoredAttachment> states(@Subject FilingId filing, Collection<AttachmentId> ids) {
        own.filing(filing);
        return own.attachments.named(own.exchange(), ids);
    }

    /** A program takes a file out again. */
    @Permitted(Permission.READ_OWN_FILINGS)
    public Whole content(@Subject AttachmentId id) {
        if (own.caller.get().kind() != Caller.Kind.MACHINE) {
            throw Refusal.forbidden("platform.refusal.forbidden");
        }
        return whole(mine(id));
    }

    /** A person takes out a file that a filing names. */
    @Permitted(Permission.READ_OWN_FILINGS)
    public Whole of(@Subject FilingId filingId, AttachmentId id) {
        Filing filing = own.filing(filingId);
        act.tell("attachment", id);
        FilingContent content = filing.state().received() ? received(filingId) : own.filings.draft(filing);
        return own.attachments
                .byId(own.exchange(), id)
                .filter(file -> names(content, file))
                .map(this::whole)
                .orElseThrow(() -> Refusal.notFound("platform.refusal.notFound"));
    }

    private FilingContent received(FilingId id) {
        return own.versions.byFiling(id).map(ReceivedFiling::content).orElseThrow();
    }

    private StoredAttachment mine(AttachmentId id) {
        Caller caller = own.caller.get();
        return own.attachments
                .byId(own.exchange(), id)
                .filter(file -> caller.kind() == Caller.Kind.MACHINE
                        || file.uploadedBy().equals(caller.account()))
                .orElseThrow(() -> Refusal.notFound("platform.refusal.notFound"));
    }

    private Whole whole(StoredAttachment file) {
        if (!file.state().usable()) {
            throw Refusal.conflict("filing.attachment.refusal.state." + file.state());
        }
        return new Whole(file, own.pieces.bytes(own.exchange(), file));
    }

    /** The id alone could be guessed; the hash is known only to who has the file or a filing with it. */
    private static boolean names(FilingContent content, StoredAttachment file) {
        return content.attachments().stream()
                .anyMatch(a -> file.id().toString().equals(a.id())
                        && file.sha256() != null
                        && file.sha256().equals(a.sha256()));
    }
}
