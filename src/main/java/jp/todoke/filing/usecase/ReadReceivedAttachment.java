package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.todoke.filing.AttachmentId;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.Receipt;
import jp.todoke.filing.ReceiptNumber;
import jp.todoke.filing.ReceivedFiling;
import jp.todoke.filing.persistence.AttachmentPieces;
import jp.todoke.filing.persistence.Attachments;
import jp.todoke.filing.persistence.Versions;
import jp.todoke.filing.usecase.ReadAttachment.Whole;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;

/** The authority takes out a file of a received filing. */
@UseCase
@ApplicationScoped
public class ReadReceivedAttachment {
    @Inject
    Versions versions;

    @Inject
    Attachments attachments;

    @Inject
    AttachmentPieces pieces;

    @Inject
    CurrentAct act;

    @Permitted(Permission.READ_CASE)
    public Whole of(@Subject String receiptNo, AttachmentId id) {
        act.tell("attachment", id);
        Receipt receipt = ReceiptNumber.read(receiptNo)
                .flatMap(versions::byNumber)
                .map(ReceivedFiling::receipt)
                .orElseThrow(() -> Refusal.notFound("platform.refusal.notFound"));
        FilingId filing = receipt.filing();
        return attachments
                .ofReceived(filing, id)
                .map(file -> new Whole(file, pieces.bytes(receipt.exchange().value(), file)))
                .orElseThrow(() -> Refusal.notFound("platform.refusal.notFound"));
    }
}
