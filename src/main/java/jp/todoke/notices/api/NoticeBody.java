package jp.todoke.notices.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.todoke.notices.domain.NoticeDetails;
import jp.todoke.notices.domain.NoticeRow;
import jp.todoke.notices.domain.NoticeSummary;
import jp.todoke.platform.api.Described;
import jp.todoke.sanctions.ChangeCounts;
import org.jspecify.annotations.Nullable;

/** A notice as machine clients read it. */
public record NoticeBody(
        @Described(value = "The notice's number; stands in addresses", example = "2022-03-08")
        String id,

        @Described(value = "Date of the notice in Japan", example = "2022-03-08")
        LocalDate noticeDate,

        @Described(value = "The edition to attest against", example = "MOF-2022-03-08")
        String edition,

        String titleJa,
        String titleEn,

        @Described("PUBLISHED, SUPERSEDED or CLOSED; only what is PUBLISHED is answered")
        String state,

        Instant publishedAt,

        @Described("From when the changes bind, acknowledged or not")
        Instant effectiveAt,

        @Described("Until when the acknowledgement is awaited")
        Instant ackDueAt,

        Counts counts,

        @Described("What the notice changed; only where one notice is read") @Nullable
        List<ChangeBody> changes,

        AcknowledgementBody acknowledgement) {

    /** How many persons and bodies were added, amended and removed. */
    public record Counts(
            int personsAdded,
            int bodiesAdded,
            int personsAmended,
            int bodiesAmended,
            int personsRemoved,
            int bodiesRemoved) {

        static Counts of(ChangeCounts counts) {
            return new Counts(
                    counts.personsAdded(),
                    counts.bodiesAdded(),
                    counts.personsAmended(),
                    counts.bodiesAmended(),
                    counts.personsRemoved(),
                    counts.bodiesRemoved());
        }
    }

    static NoticeBody of(NoticeRow row) {
        return of(row.notice(), null, AcknowledgementBody.of(row.own(), null));
    }

    static NoticeBody of(NoticeDetails details) {
        return of(
                details.notice(),
                details.changes().stream().map(ChangeBody::of).toList(),
                AcknowledgementBody.of(details.own(), details.history()));
    }

    private static NoticeBody of(
            NoticeSummary notice, @Nullable List<ChangeBody> changes, AcknowledgementBody acknowledgement) {
        return new NoticeBody(
                notice.id().value(),
                notice.noticeDate(),
                notice.edition().value(),
                notice.titleJa(),
                notice.titleEn(),
                notice.state().name(),
                notice.publishedAt(),
                notice.effectiveAt(),
                notice.ackDueAt(),
                Counts.of(notice.counts()),
                changes,
                acknowledgement);
    }
}
