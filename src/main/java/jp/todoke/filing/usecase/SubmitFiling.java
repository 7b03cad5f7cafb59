package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.todoke.exchanges.ExchangeId;
import jp.todoke.filing.FilingAccepted;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingContent.Officer;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.Finding;
import jp.todoke.filing.Receipt;
import jp.todoke.filing.ReceiptNumber;
import jp.todoke.filing.ReceivedFiling;
import jp.todoke.filing.SealedContent;
import jp.todoke.filing.domain.Attached;
import jp.todoke.filing.domain.Filing;
import jp.todoke.filing.domain.RefusedFindings;
import jp.todoke.filing.persistence.Versions.Earlier;
import jp.todoke.platform.gate.Caller;
import jp.todoke.platform.gate.Channel;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;
import jp.todoke.platform.text.Dates;
import org.jspecify.annotations.Nullable;

/**
 * The one way in. Version, keys, receipt, ledger event and whatever observes {@link FilingAccepted} are one transaction: the
 * filer has a receipt, or nothing happened.
 */
@UseCase
@ApplicationScoped
public class SubmitFiling {
    @Inject
    Own own;

    @Inject
    Following following;

    @Inject
    CurrentAct act;

    @Inject
    Event<FilingAccepted> accepted;

    /**
     * What came of a submission.
     *
     * @param replayed whether it had been received before and this is the first receipt again
     */
    public record Outcome(Receipt receipt, boolean replayed) {}

    /**
     * The approver submits what the preparer passed on.
     *
     * @param version the one that was read; approval binds to it
     * @param hash of the content that was read as it would be received. It differs where the version does not: when a file
     *     was checked for malware meanwhile, for example
     */
    @Permitted(Permission.FILE_STR)
    public Outcome submit(@Subject FilingId id, int version, String hash) {
        Caller caller = own.caller.get();
        Filing filing = own.filing(id);
        if (filing.state().received() && filing.hands().approvedBy().equals(caller.account())) {
            // The same person pressed twice.
            return again(own.versions.byFiling(id));
        }
        FilingContent content =
                own.asReceived(own.filings.draft(filing), filing.hands().preparedByName(), caller.displayName());
        own.filings.inTurn(own.exchange(), "reference " + content.entityReference());
        List<Finding> findings = own.check(id, content, false);
        act.tell("findings", findings.size());
        long sequence = own.filings.nextNumber();
        filing.submit(version, content, findings, caller);
        SealedContent sealed = SealedContent.of(content);
        if (!sealed.hash().equals(hash)) {
            throw Refusal.conflict("filing.refusal.otherContent");
        }
        Receipt receipt = receive(filing, sealed, findings, sequence);
        own.filings.dropDraft(filing);
        return new Outcome(receipt, false);
    }

    /**
     * A program submits a whole content.
     *
     * @param key the caller's Idempotency-Key; a resend with it, or with the same own reference and content, gets the first
     *     receipt
     */
    @Permitted(Permission.FILE_STR)
    public Outcome submitWhole(FilingContent content, @Nullable String key) {
        Caller caller = own.caller.get();
        if (caller.kind() != Caller.Kind.MACHINE) {
            throw Refusal.forbidden("platform.refusal.forbidden");
        }
        String exchange = own.exchange();
        SealedContent sealed = sealed(content);
        if (key != null) {
            own.filings.inTurn(exchange, "key " + key);
            Optional<Earlier> earlier = own.versions.byRequest(exchange, key);
            if (earlier.isPresent()) {
                if (!earlier.get().contentHash().equals(sealed.hash())) {
                    throw Refusal.invalid("filing.refusal.keyReused");
                }
                return again(own.versions.byNumber(earlier.get().number()));
            }
        }
        own.filings.inTurn(exchange, "reference " + content.entityReference());
        Optional<Earlier> earlier =
                own.versions.byReference(exchange, Objects.requireNonNullElse(content.entityReference(), ""));
        if (earlier.filter(e -> e.contentHash().equals(sealed.hash())).isPresent()) {
            Outcome first = again(own.versions.byNumber(earlier.get().number()));
            if (key != null) {
                own.versions.addRequest(key, first.receipt());
            }
            return first;
        }
        List<Finding> findings = own.check(FilingId.NONE, content, false, earlier.isPresent());
        act.tell("findings", findings.size());
        long sequence = own.filings.nextNumber();
        Filing filing = Filing.start(exchange, Channel.API.name(), content, caller, own.now());
        filing.submitWhole(content, findings, name(content.reportingPerson()), name(content.approver()), caller);
        own.filings.add(filing);
        Receipt receipt = receive(filing, sealed, findings, sequence);
        if (key != null) {
            own.versions.addRequest(key, receipt);
        }
        return new Outcome(receipt, false);
    }

    private Receipt receive(Filing filing, SealedContent sealed, List<Finding> findings, long sequence) {
        FilingContent content = sealed.content();
        Instant at = own.now();
        String reportCode = Objects.requireNonNull(content.reportCode());
        ReceiptNumber number = ReceiptNumber.of(reportCode, Dates.inJapan(at).getYear(), sequence);
        filing.receive(number, content, own.caller.get(), at);
        Receipt receipt = new Receipt(
                number,
                filing.id(),
                new ExchangeId(filing.exchange()),
                reportCode,
                Objects.requireNonNull(content.entityReference()),
                at,
                sealed.hash(),
                filing.channel(),
                filing.hands().preparedByName(),
                filing.hands().approvedByName(),
                findings);
        own.versions.add(
                receipt, sealed, filing.hands().preparedBy(), filing.hands().approvedBy());
        own.attachments.use(filing.exchange(), filing.id(), Attached.ids(content));
        following.takeEffect(filing, content, at);
        accepted.fire(new FilingAccepted(
                filing.id(),
                number,
                receipt.exchange(),
                reportCode,
                filing.headline().filingKind(),
                filing.headline().urgency(),
                at,
                content));
        act.about(number);
        act.tell("filing", filing.id());
        act.tell("kind", reportCode);
        act.tell("hash", receipt.contentHash());
        // With it the ledger vouches for the time on the receipt, to the same second.
        act.tell("receivedAt", at);
        return receipt;
    }

    private Outcome again(Optional<ReceivedFiling> first) {
        Receipt receipt = first.map(ReceivedFiling::receipt)
                .orElseThrow(() -> new IllegalStateException("a received filing without its version"));
        act.about(receipt.number());
        act.tell("replayed", true);
        return new Outcome(receipt, true);
    }

    /** A content that cannot be hashed holds broken characters: the findings say where. */
    private SealedContent sealed(FilingContent content) {
        try {
            return SealedContent.of(content);
        } catch (IllegalArgumentException e) {
            throw new RefusedFindings(own.check(FilingId.NONE, content, false));
        }
    }

    private static String name(@Nullable Officer officer) {
        return officer == null ? "" : Objects.requireNonNullElse(officer.name(), "");
    }
}
