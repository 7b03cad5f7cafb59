package jp.todoke.notices.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import jp.todoke.notices.NoticeId;
import jp.todoke.notices.domain.Acknowledgement;
import jp.todoke.notices.domain.Actor;
import jp.todoke.notices.domain.AttestationVersion;
import jp.todoke.notices.domain.Notice;
import jp.todoke.notices.domain.NoticeDetails;
import jp.todoke.notices.domain.NoticeRow;
import jp.todoke.notices.persistence.Acknowledgements;
import jp.todoke.notices.persistence.NoticeTables;
import jp.todoke.notices.persistence.Notices;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;
import jp.todoke.sanctions.Editions;

/** An exchange reads a notice; the first person of it to do so is recorded. */
@UseCase
@ApplicationScoped
public class OpenNotice {

    @Inject
    Notices notices;

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

    @Permitted(Permission.READ_NOTICES)
    public NoticeDetails open(@Subject NoticeId id) {
        String exchange = Own.exchange(caller.get());
        Instant now = clock.instant();
        Notice notice = notices.find(id)
                .filter(found -> found.state().visibleToExchanges())
                .orElseThrow(OpenNotice::notFound);
        // Two colleagues may open it at the same moment: the second waits for the first, and is not refused as stale.
        Acknowledgement own = acknowledgements.findForChange(notice, exchange).orElseThrow(OpenNotice::notFound);
        if (own.open(Actor.of(caller.get()), now)) {
            act.tell("seen", "first");
        }
        NoticeRow row = tables.find(id, exchange, now).orElseThrow(OpenNotice::notFound);
        return new NoticeDetails(
                row.notice(),
                editions.changes(notice.edition()),
                row.own(),
                acknowledgements.history(own).stream()
                        .map(AttestationVersion::of)
                        .toList(),
                notice.version());
    }

    static Refusal nothingToCountersign() {
        return Refusal.conflict("notices.refusal.state.countersign");
    }

    static Refusal notFound() {
        return Refusal.notFound("notices.refusal.notFound");
    }
}
