package jp.todoke.notices.domain;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import jp.todoke.exchanges.ExchangeId;

/**
 * What stands behind one cell of the board.
 *
 * @param history every version the exchange attested, newest first
 */
public record AcknowledgementEvidence(
        NoticeSummary notice,
        ExchangeId exchange,
        String exchangeNameJa,
        String exchangeNameEn,
        OwnAnswer answer,
        List<AttestationVersion> history)
        implements Serializable {

    public AcknowledgementEvidence {
        history = List.copyOf(history);
    }

    public String exchangeName(Locale locale) {
        return locale.getLanguage().equals("en") ? exchangeNameEn : exchangeNameJa;
    }
}
