package jp.todoke.notices.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.todoke.exchanges.Exchange;
import jp.todoke.exchanges.ExchangeId;
import jp.todoke.exchanges.Exchanges;
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
import jp.todoke.sanctions.Change;
import jp.todoke.sanctions.Designation;
import jp.todoke.sanctions.Editions;

/** The authority reads what stands behind a cell of the board. */
@UseCase
@ApplicationScoped
public class ReadAcknowledgement {

    @Inject
    Notices notices;

    @Inject
    Acknowledgements acknowledgements;

    @Inject
    NoticeTables tables;

    @Inject
    Editions editions;

    @Inject
    Exchanges exchanges;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    @Permitted(Permission.READ_BOARD)
    public AcknowledgementEvidence read(@Subject NoticeId id, ExchangeId exchange) {
        act.tell("exchange", exchange);
        NoticeRow row = tables.find(id, exchange.value(), clock.instant()).orElseThrow(OwnNotices::notFound);
        Exchange entry = exchanges.byId(exchange).orElseThrow(OwnNotices::notFound);
        List<AttestationVersion> history = notices
                .find(id)
                .flatMap(notice -> acknowledgements.find(notice, exchange.value()))
                .map(acknowledgements::history)
                .orElse(List.of())
                .stream()
                .map(AttestationVersion::of)
                .toList();
        return new AcknowledgementEvidence(
                row.notice(), exchange, entry.nameJa(), entry.nameEn(), row.own(), named(row, history), history);
    }

    /** What the ids in the matches stand for. */
    private List<Designation> named(NoticeRow row, List<AttestationVersion> history) {
        Set<String> ids = history.stream()
                .flatMap(version -> version.content().matches().stream())
                .map(match -> match.designation() == null ? "" : match.designation())
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? List.of()
                : editions.changes(row.notice().edition()).stream()
                        .map(Change::designation)
                        .filter(designation -> ids.contains(designation.id().value()))
                        .toList();
    }
}
