package jp.todoke.notices.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import jp.todoke.notices.NoticeId;
import jp.todoke.notices.domain.AcknowledgementEvidence;
import jp.todoke.notices.domain.AttestationVersion;
import jp.todoke.notices.domain.NoticeRow;
import jp.todoke.notices.persistence.Acknowledgements;
import jp.todoke.notices.persistence.NoticeTables;
import jp.todoke.notices.persistence.Notices;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;

/** The authority reads what stands behind a cell of the board. */
@UseCase
public class ReadAcknowledgement {

    @Inject
    Notices notices;

    @Inject
    Acknowledgements acknowledgements;

    @Inject
    NoticeTables tables;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    @Permitted(Permission.READ_BOARD)
    public AcknowledgementEvidence read(@Subject NoticeId id, String exchange) {
        NoticeRow row = tables.find(id, exchange, clock.instant()).orElseThrow(OpenNotice::notFound);
        // Told only once it is known to be an exchange's id and not any text a caller sent.
        act.tell("exchange", exchange);
        Map.Entry<String, String> names = tables.exchangeNames(exchange).orElseThrow(OpenNotice::notFound);
        List<AttestationVersion> history = notices.find(id)
                .flatMap(notice -> acknowledgements.find(notice, exchange))
                .map(acknowledgements::history)
                .orElse(List.of())
                .stream()
                .map(AttestationVersion::of)
                .toList();
        return new AcknowledgementEvidence(
                row.notice(), exchange, names.getKey(), names.getValue(), row.own(), history);
    }
}
