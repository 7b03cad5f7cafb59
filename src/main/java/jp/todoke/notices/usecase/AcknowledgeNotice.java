package jp.todoke.notices.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.todoke.notices.AckResult;
import jp.todoke.notices.NoticeId;
import jp.todoke.notices.OwnReportsAsked;
import jp.todoke.notices.domain.Acknowledged;
import jp.todoke.notices.domain.Acknowledgement;
import jp.todoke.notices.domain.Actor;
import jp.todoke.notices.domain.AttestationContent;
import jp.todoke.notices.domain.Finding;
import jp.todoke.notices.domain.Notice;
import jp.todoke.notices.domain.NoticeRow;
import jp.todoke.notices.persistence.Acknowledgements;
import jp.todoke.notices.persistence.NoticeTables;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;
import jp.todoke.sanctions.Change;
import jp.todoke.sanctions.ChangeKind;
import jp.todoke.sanctions.Editions;
import jp.todoke.sanctions.Listed;

/** An exchange attests what it screened and found; each time a new version of its acknowledgement. */
@UseCase
@ApplicationScoped
public class AcknowledgeNotice {

    @Inject
    OwnNotices own;

    @Inject
    Acknowledgements acknowledgements;

    @Inject
    NoticeTables tables;

    @Inject
    Editions editions;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    @Inject
    Event<OwnReportsAsked> ownReports;

    /**
     * Attests.
     *
     * @param seen the versions of notice and acknowledgement that the caller saw last; a newer one is refused as stale
     * @param unreadable what the caller's door could not read; it stops the attestation together with the rules' findings
     * @throws jp.todoke.notices.domain.AttestationRefused with all findings, where a rule stops it
     */
    @Permitted(Permission.ACKNOWLEDGE_NOTICE)
    public Acknowledged acknowledge(
            @Subject NoticeId id, SeenVersion seen, AttestationContent content, List<Finding> unreadable) {
        OwnNotices.Asked asked = own.toChange(id, seen);
        Notice notice = asked.notice();
        Instant now = clock.instant();
        List<Change> changes = editions.changes(notice.edition());
        Set<String> designations = changes.stream()
                .map(change -> change.designation().id().value())
                .collect(Collectors.toSet());
        List<String> reported = content.result() == AckResult.NONE ? reported(own.exchange(), changes) : List.of();
        Acknowledgement.Attested attested =
                asked.own().attest(notice, designations, reported, content, unreadable, Actor.of(caller.get()), now);
        acknowledgements.add(attested.attestation());
        act.tell("version", attested.attestation().number());
        act.tell("result", attested.attestation().result());
        act.tell("state", asked.own().state());
        if (!reported.isEmpty()) {
            act.tell("ownReports", reported.size());
        }
        if (attested.attestation().late()) {
            act.tell("late", "yes");
        }
        NoticeRow row = tables.find(id, own.exchange(), now).orElseThrow(OwnNotices::notFound);
        return new Acknowledged(notice.version(), row.own(), attested.warnings());
    }

    /** Received filings of the exchange that name somebody whom the notice lists now. */
    private List<String> reported(String exchange, List<Change> changes) {
        Set<String> names = new HashSet<>();
        Set<String> addresses = new HashSet<>();
        changes.stream()
                .filter(change -> change.kind() != ChangeKind.REMOVED)
                .map(Change::designation)
                .forEach(designation -> {
                    names.addAll(Listed.namesOf(designation));
                    addresses.addAll(Listed.addressesOf(designation));
                });
        OwnReportsAsked asked = new OwnReportsAsked(exchange, names, addresses);
        ownReports.fire(asked);
        return asked.receipts();
    }
}
