package jp.todoke.filing;

import java.time.Instant;
import java.time.LocalDate;
import jp.todoke.exchanges.ExchangeId;
import org.jspecify.annotations.Nullable;

/**
 * Something was written on the thread of a filing. Fired in the transaction that wrote it, in the scope of who wrote; carries
 * no content, so that whoever tells of it can tell only that something waits.
 *
 * @param receipt number of the filing
 * @param dueOn last day, in Japan, for what is awaited
 */
public record MessageWritten(
        FilingId filing,
        String receipt,
        ExchangeId exchange,
        MessageKind kind,
        @Nullable LocalDate dueOn,
        Instant at) {}
