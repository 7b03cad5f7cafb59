package jp.todoke.notices;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import jp.todoke.exchanges.ExchangeId;

/**
 * An answer that an exchange still owes.
 *
 * @param ackDueAt until when it was awaited
 * @param overdue whether that time has passed
 */
public record OutstandingAcknowledgement(
        NoticeId notice,
        LocalDate noticeDate,
        String titleJa,
        String titleEn,
        ExchangeId exchange,
        String exchangeNameJa,
        String exchangeNameEn,
        Standing standing,
        Instant ackDueAt,
        boolean overdue)
        implements Serializable {}
