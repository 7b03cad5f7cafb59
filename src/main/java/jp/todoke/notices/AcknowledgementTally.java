package jp.todoke.notices;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How all exchanges' answers to one notice stand.
 *
 * @param asked how many exchanges were asked
 * @param answered how many have answered, late ones included
 * @param outstanding how many have not; of these {@code overdue} after the due time
 * @param matched how many attested a match
 */
public record AcknowledgementTally(
        NoticeId notice,
        LocalDate noticeDate,
        String titleJa,
        String titleEn,
        Instant ackDueAt,
        int asked,
        int answered,
        int outstanding,
        int overdue,
        int late,
        int matched)
        implements Serializable {}
