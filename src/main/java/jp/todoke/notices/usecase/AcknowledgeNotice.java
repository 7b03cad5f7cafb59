package jp.todoke.notices.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.todoke.notices.NoticeId;
import jp.todoke.notices.domain.Acknowledgement;
import jp.todoke.notices.domain.Actor;
import jp.todoke.notices.domain.AttestationContent;
import jp.todoke.notices.domain.Finding;
import jp.todoke.notices.domain.Notice;
import jp.todoke.notices.persistence.Acknowledgements;
import jp.todoke.notices.persistence.Notices;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;
import jp.todoke.sanctions.Editions;

/** An exchange attests what it screened and found; each time a new version of its acknowledgement. */
@UseCase
public class AcknowledgeNotice {

    @Inject
    Notices notices;

    @Inject
    Acknowledgements acknowledgements;

    @Inject
    Editions editions;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    /**
     * Attests.
     *
     * @param seen the versions of notice and acknowledgement that the caller saw last; a newer one is refused as stale
     * @param unreadable what the caller's door could not read; it stops the attestation together with the rules' findings
     * @return the warnings of the rules
     * @throws jp.todoke.notices.domain.AttestationRefused with all findings, where a rule stops it
     */
    @Permitted(Permission.ACKNOWLEDGE_NOTICE)
    public List<Finding> acknowledge(
            @Subject NoticeId id, SeenVersion seen, AttestationContent content, List<Finding> unreadable) {
        Notice notice = notices.find(id)
                .filter(found -> found.state().visibleToExchanges())
                .orElseThrow(OpenNotice::notFound);
        Acknowledgement own = acknowledgements
                .findForChange(notice, Own.exchange(caller.get()))
                .orElseThrow(OpenNotice::notFound);
        seen.check(notice, own);
        Set<String> designations = editions.changes(notice.edition()).stream()
                .map(change -> change.designation().id().value())
                .collect(Collectors.toSet());
        Acknowledgement.Attested attested =
                own.attest(notice, designations, content, unreadable, Actor.of(caller.get()), clock.instant());
        acknowledgements.add(attested.attestation());
        act.tell("version", attested.attestation().number());
        act.tell("result", attested.attestation().result());
        act.tell("state", own.state());
        if (attested.attestation().late()) {
            act.tell("late", "yes");
        }
        return attested.warnings();
    }
}
