package jp.todoke.notices.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jp.todoke.notices.NoticeId;
import jp.todoke.notices.domain.Acknowledgement;
import jp.todoke.notices.domain.Attestation;
import jp.todoke.notices.domain.Notice;
import jp.todoke.notices.persistence.Acknowledgements;
import jp.todoke.notices.persistence.Notices;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Refusal;

/** The notices that a caller reads and answers, its own exchange's; shared by the use cases. */
@Dependent
public class OwnNotices {
    @Inject
    Notices notices;

    @Inject
    Acknowledgements acknowledgements;

    @Inject
    CurrentCaller caller;

    /** A notice with the exchange's own answer to it. */
    record Asked(Notice notice, Acknowledgement own) {}

    String exchange() {
        String exchange = caller.get().exchange();
        if (exchange == null) {
            throw Refusal.forbidden("notices.refusal.exchangeOnly");
        }
        return exchange;
    }

    /** Holds the answer for this transaction: of two colleagues the second waits, and then reads what the first has done. */
    Asked toChange(NoticeId id) {
        String exchange = exchange();
        Notice notice = notices.find(id)
                .filter(found -> found.state().visibleToExchanges())
                .orElseThrow(OwnNotices::notFound);
        return new Asked(
                notice, acknowledgements.findForChange(notice, exchange).orElseThrow(OwnNotices::notFound));
    }

    /** As {@link #toChange(NoticeId)}; refused where it is not what the caller saw last. */
    Asked toChange(NoticeId id, SeenVersion seen) {
        Asked asked = toChange(id);
        seen.check(asked.notice(), asked.own());
        return asked;
    }

    /** The version that the approver confirms or gives back. */
    Attestation current(Asked asked) {
        return acknowledgements
                .current(asked.own())
                .orElseThrow(() -> Refusal.conflict("notices.refusal.state.countersign"));
    }

    static Refusal notFound() {
        return Refusal.notFound("notices.refusal.notFound");
    }
}
