package jp.todoke.notices.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import jp.todoke.notices.NoticeId;
import jp.todoke.notices.domain.Actor;
import jp.todoke.notices.domain.AttestationVersion;
import jp.todoke.notices.domain.NoticeDetails;
import jp.todoke.notices.domain.NoticeRow;
import jp.todoke.notices.persistence.Acknowledgements;
import jp.todoke.notices.persistence.NoticeTables;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;
import jp.todoke.sanctions.Editions;

/** An exchange reads a notice; the first person of it to do so is recorded. */
@UseCase
@ApplicationScoped
public class OpenNotice {

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

    @Permitted(Permission.READ_NOTICES)
    public NoticeDetails open(@Subject NoticeId id) {
        Instant now = clock.instant();
        OwnNotices.Asked asked = own.toChange(id);
        if (asked.own().open(Actor.of(caller.get()), now)) {
            act.tell("seen", "first");
        }
        NoticeRow row = tables.find(id, own.exchange(), now).orElseThrow(OwnNotices::notFound);
        return new NoticeDetails(
                row.notice(),
                editions.changes(asked.notice().edition()),
                row.own(),
                acknowledgements.history(asked.own()).stream()
                        .map(AttestationVersion::of)
                        .toList(),
                asked.notice().version());
    }
}
