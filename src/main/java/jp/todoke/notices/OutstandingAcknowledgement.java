package jp.todoke.notices;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An answer that an exchange still owes.
 *
 * @param exchange id of the exchange, for example {@code kanto-00901}
 * @param ackDueAt until when it was awaited
 * @param overdue whether that time has passed
 */
public record OutstandingAcknowledgement(
        NoticeId notice,
        LocalDate noticeDate,
        String titleJa,
        String titleEn,
        String exchange,
        String exchangeNameJa,
        String exchangeNameEn,
        Standing standing,
        Instant ackDueAt,
        boolean overdue)
        implements Serializable {}
