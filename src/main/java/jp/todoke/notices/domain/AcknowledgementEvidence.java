package jp.todoke.notices.domain;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import jp.todoke.exchanges.ExchangeId;
import jp.todoke.sanctions.Designation;

/**
 * What stands behind one cell of the board.
 *
 * @param named the designations that the matches name
 * @param history every version the exchange attested, newest first
 */
public record AcknowledgementEvidence(
        NoticeSummary notice,
        ExchangeId exchange,
        String exchangeNameJa,
        String exchangeNameEn,
        OwnAnswer answer,
        List<Designation> named,
        List<AttestationVersion> history)
        implements Serializable {

    public AcknowledgementEvidence {
        named = List.copyOf(named);
        history = List.copyOf(history);
    }

    public String exchangeName(Locale locale) {
        return locale.getLanguage().equals("en") ? exchangeNameEn : exchangeNameJa;
    }
}
