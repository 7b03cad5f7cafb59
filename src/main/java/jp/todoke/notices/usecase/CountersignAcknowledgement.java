package jp.todoke.notices.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import jp.todoke.notices.NoticeId;
import jp.todoke.notices.domain.Actor;
import jp.todoke.notices.domain.Attestation;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;
import org.jspecify.annotations.Nullable;

/** The approver of an exchange, another person than who attested, confirms an attested match. */
@UseCase
@ApplicationScoped
public class CountersignAcknowledgement {

    @Inject
    OwnNotices own;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    /**
     * Countersigns the version that stands.
     *
     * @param lateReason needed after the due time where the attestation itself was in time
     */
    @Permitted(Permission.COUNTERSIGN_ACKNOWLEDGEMENT)
    public void countersign(@Subject NoticeId id, SeenVersion seen, @Nullable String lateReason) {
        OwnNotices.Asked asked = own.toChange(id, seen);
        Attestation current = own.current(asked);
        asked.own().countersign(asked.notice(), current, Actor.of(caller.get()), clock.instant(), lateReason);
        act.tell("version", current.number());
        act.tell("result", current.result());
    }
}
