package jp.todoke.filing.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.todoke.exchanges.ExchangeId;
import jp.todoke.exchanges.Exchanges;
import jp.todoke.filing.DesignationsAsked;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.Finding;
import jp.todoke.filing.ReceiptNumber;
import jp.todoke.filing.ReceivedFiling;
import jp.todoke.filing.StoredAttachment;
import jp.todoke.filing.domain.Attached;
import jp.todoke.filing.domain.Filing;
import jp.todoke.filing.domain.Officers;
import jp.todoke.filing.domain.RefusedFindings;
import jp.todoke.filing.domain.RuleBook;
import jp.todoke.filing.domain.Subjects;
import jp.todoke.filing.domain.Surroundings;
import jp.todoke.filing.persistence.AttachmentPieces;
import jp.todoke.filing.persistence.Attachments;
import jp.todoke.filing.persistence.Filings;
import jp.todoke.filing.persistence.Versions;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Refusal;

/**
 * What the use cases of one exchange share: whose filings, what time, and the check with everything looked up for it. A part
 * of the use case that holds it, with no proxy between.
 */
@Dependent
class Own {
    @Inject
    CurrentCaller caller;

    @Inject
    Filings filings;

    @Inject
    Versions versions;

    @Inject
    Attachments attachments;

    @Inject
    AttachmentPieces pieces;

    @Inject
    Exchanges exchanges;

    @Inject
    Clock clock;

    @Inject
    Event<DesignationsAsked> designations;

    /** The calling exchange; the authority and nobody have no filings of their own. */
    String exchange() {
        String exchange = caller.get().exchange();
        if (exchange == null) {
            throw notFound();
        }
        return exchange;
    }

    /** The filing, or a refusal that does not tell whether it exists elsewhere. */
    Filing filing(FilingId id) {
        return filings.byId(exchange(), id).orElseThrow(Own::notFound);
    }

    static Refusal notFound() {
        return Refusal.notFound("platform.refusal.notFound");
    }

    /** A received filing of this exchange by whatever was given as its receipt number. */
    ReceivedFiling received(String receiptNo) {
        return ReceiptNumber.read(receiptNo)
                .flatMap(versions::byNumber)
                .filter(filing -> filing.receipt().exchange().value().equals(exchange()))
                .orElseThrow(() -> Refusal.notFound("platform.refusal.notFound"));
    }

    /** Now, in the precision the database keeps. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A private key or a seed is stored nowhere: a program is told of it, and nothing of what it sent is kept. */
    void refuseSecrets(FilingContent content) {
        List<Finding> secrets = RuleBook.STANDARD.secrets(content, Surroundings.plain(now()));
        if (!secrets.isEmpty()) {
            throw new RefusedFindings(secrets);
        }
    }

    /**
     * All findings.
     *
     * @param id the filing itself, so that it does not stand in its own way
     * @param personsFromAccounts whether the portal fills in the two persons
     */
    List<Finding> check(FilingId id, FilingContent content, boolean personsFromAccounts) {
        return check(id, content, personsFromAccounts, taken(content));
    }

    /**
     * As above, for whoever has looked already.
     *
     * @param taken whether another filing of this exchange bears the entity reference
     */
    List<Finding> check(FilingId id, FilingContent content, boolean personsFromAccounts, boolean taken) {
        Surroundings around = surroundings(id, content, personsFromAccounts, taken);
        // What the portal knows of a file is not typed into the form either.
        FilingContent whole = personsFromAccounts ? Attached.filledIn(content, around.files()) : content;
        return RuleBook.STANDARD.check(whole, around);
    }

    /** A draft as it will be received: the portal fills in its people and what it knows of the files. */
    FilingContent asReceived(FilingContent draft, String preparer, String approver) {
        return Attached.filledIn(Officers.filledIn(draft, preparer, approver), files(draft));
    }

    private Map<String, StoredAttachment> files(FilingContent content) {
        return attachments.named(exchange(), Attached.ids(content));
    }

    private boolean taken(FilingContent content) {
        String reference = content.entityReference();
        return reference != null && versions.byReference(exchange(), reference).isPresent();
    }

    private Surroundings surroundings(FilingId id, FilingContent content, boolean personsFromAccounts, boolean taken) {
        String exchange = exchange();
        Optional<ReceiptNumber> prior =
                Optional.ofNullable(content.priorReceiptNo()).flatMap(ReceiptNumber::read);
        return new Surroundings(
                now(),
                exchanges.isActive(
                        new ExchangeId(exchange), Surroundings.plain(now()).today()),
                taken,
                prior.flatMap(number -> filings.byNumber(exchange, number)).isPresent(),
                personsFromAccounts,
                known(exchange, id, content));
    }

    private Surroundings.Known known(String exchange, FilingId id, FilingContent content) {
        Set<String> receipts = content.relatedReports().stream()
                .map(FilingContent.RelatedReport::receiptNo)
                .flatMap(Stream::ofNullable)
                .filter(number -> ReceiptNumber.read(number)
                        .flatMap(read -> filings.byNumber(exchange, read))
                        .isPresent())
                .collect(Collectors.toSet());
        DesignationsAsked asked = new DesignationsAsked(Subjects.names(content), Subjects.addresses(content));
        designations.fire(asked);
        return new Surroundings.Known(
                versions.known(exchange, Subjects.transactionKeys(content), id, content.priorReceiptNo()),
                receipts,
                asked.listedNames(),
                asked.listedAddresses(),
                files(content));
    }
}
