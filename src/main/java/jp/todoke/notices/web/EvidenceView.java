package jp.todoke.notices.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.todoke.exchanges.ExchangeId;
import jp.todoke.notices.NoticeId;
import jp.todoke.notices.domain.AcknowledgementEvidence;
import jp.todoke.notices.usecase.ReadAcknowledgement;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** What stands behind a cell of the board. */
@Named("evidenceView")
@RequestScoped
public class EvidenceView {

    @Inject
    ReadAcknowledgement readAcknowledgement;

    @Inject
    NoticeWords words;

    @Inject
    Language language;

    private @Nullable String notice;
    private @Nullable String exchange;
    private @Nullable AcknowledgementEvidence evidence;

    /** Reads it; called once, when the page is asked for. */
    public void read() {
        NoticeId number = notice == null ? null : NoticeId.parse(notice).orElse(null);
        ExchangeId asked = exchange();
        if (number == null || asked == null) {
            throw Refusal.notFound("notices.refusal.notFound");
        }
        evidence = readAcknowledgement.read(number, asked);
    }

    private @Nullable ExchangeId exchange() {
        try {
            return exchange == null ? null : new ExchangeId(exchange);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    public @Nullable AcknowledgementEvidence getEvidence() {
        return evidence;
    }

    public String getExchangeName() {
        return evidence == null ? "" : evidence.exchangeName(language.getLocale());
    }

    /** Number and names of a designation that a match names. */
    public String designation(@Nullable String id) {
        return evidence == null ? "" : words.line(evidence.named(), id);
    }

    public @Nullable String getNotice() {
        return notice;
    }

    public void setNotice(@Nullable String notice) {
        this.notice = notice;
    }

    public @Nullable String getExchange() {
        return exchange;
    }

    public void setExchange(@Nullable String exchange) {
        this.exchange = exchange;
    }
}
