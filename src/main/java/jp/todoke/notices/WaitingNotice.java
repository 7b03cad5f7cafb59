package jp.todoke.notices;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A notice that waits for an exchange.
 *
 * @param standing {@link Standing#COUNTERSIGNING} waits for the approver, {@link Standing#FOLLOW_UP} until
 *     {@code followUpOn}, the others for the sanctions officer
 * @param ackDueAt until when the answer is awaited
 */
public record WaitingNotice(
        NoticeId notice,
        LocalDate noticeDate,
        String titleJa,
        String titleEn,
        Standing standing,
        Instant ackDueAt,
        boolean overdue,
        @Nullable LocalDate followUpOn)
        implements Serializable {}
