package jp.todoke.notices.domain;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import jp.todoke.notices.NoticeId;
import jp.todoke.sanctions.ChangeCounts;
import jp.todoke.sanctions.EditionId;

/** A published notice as lists show it. */
public record NoticeSummary(
        NoticeId id,
        EditionId edition,
        LocalDate noticeDate,
        String titleJa,
        String titleEn,
        NoticeState state,
        Instant publishedAt,
        Instant effectiveAt,
        Instant ackDueAt,
        ChangeCounts counts)
        implements Serializable {

    public String title(Locale locale) {
        return locale.getLanguage().equals("en") ? titleEn : titleJa;
    }
}
