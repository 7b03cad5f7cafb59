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

/** The approver of an exchange gives an attested match back to who attested it, with a reason. */
@UseCase
@ApplicationScoped
public class ReturnAcknowledgement {

    @Inject
    OwnNotices own;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    @Permitted(Permission.COUNTERSIGN_ACKNOWLEDGEMENT)
    public void giveBack(@Subject NoticeId id, SeenVersion seen, @Nullable String reason) {
        OwnNotices.Asked asked = own.toChange(id, seen);
        Attestation current = own.current(asked);
        asked.own().giveBack(current, Actor.of(caller.get()), clock.instant(), reason);
        act.tell("version", current.number());
    }
}
