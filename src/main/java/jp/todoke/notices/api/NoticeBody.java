package jp.todoke.notices.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.todoke.notices.domain.NoticeDetails;
import jp.todoke.notices.domain.NoticeRow;
import jp.todoke.notices.domain.NoticeSummary;
import jp.todoke.sanctions.ChangeCounts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A notice as machine clients read it. */
@Schema(name = "Notice", description = "A published notice of changes of a sanctions list")
public record NoticeBody(
        @Schema(description = "The notice's number; stands in addresses", example = "2022-03-08")
        String id,

        @Schema(description = "Date of the notice in Japan", example = "2022-03-08")
        LocalDate noticeDate,

        @Schema(description = "The edition to attest against", example = "MOF-2022-03-08")
        String edition,

        String titleJa,
        String titleEn,

        @Schema(enumeration = {"PUBLISHED", "SUPERSEDED", "CLOSED"})
        String state,

        Instant publishedAt,

        @Schema(description = "From when the changes bind, acknowledged or not")
        Instant effectiveAt,

        @Schema(description = "Until when the acknowledgement is awaited")
        Instant ackDueAt,

        Counts counts,

        @Schema(description = "What the notice changed; only where one notice is read") @Nullable
        List<ChangeBody> changes,

        AcknowledgementBody acknowledgement) {

    /** How many persons and bodies were added, amended and removed. */
    @Schema(name = "NoticeCounts")
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
