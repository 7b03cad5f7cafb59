package jp.todoke.filing;

import java.time.Instant;
import jp.todoke.exchanges.ExchangeId;

/**
 * A filing was received. Fired once for each filing, inside the transaction of its submission, in the scope of the exchange:
 * whoever observes it writes in the same transaction or undoes it by failing.
 *
 * @param urgency code of {@code URGENCY}
 * @param content what it says
 */
public record FilingAccepted(
        FilingId filing,
        ReceiptNumber receipt,
        ExchangeId exchange,
        String reportCode,
        String filingKind,
        String urgency,
        Instant receivedAt,
        FilingContent content) {}
