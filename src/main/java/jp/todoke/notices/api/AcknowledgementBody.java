package jp.todoke.notices.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.todoke.notices.AckResult;
import jp.todoke.notices.domain.AcknowledgementState;
import jp.todoke.notices.domain.AttestationContent;
import jp.todoke.notices.domain.AttestationVersion;
import jp.todoke.notices.domain.MatchStatement;
import jp.todoke.notices.domain.OwnAnswer;
import jp.todoke.notices.domain.ScopeAnswer;
import jp.todoke.platform.api.Described;
import org.jspecify.annotations.Nullable;

/** Where an exchange's own answer to a notice stands. */
public record AcknowledgementBody(
        @Described(codes = AcknowledgementState.class) String state,

        @Described(value = "Last attested", codes = AckResult.class) @Nullable
        String result,

        @Described("Outstanding after the due time") boolean overdue,

        @Described("Answered after the due time") boolean late,

        @Described("When a person of the exchange first opened the notice in the portal") @Nullable
        Instant firstSeenAt,

        @Described("When it was first complete, countersigned where that is needed") @Nullable
        Instant acknowledgedAt,

        @Nullable LocalDate followUpOn,

        @Described("How many versions were attested; the last one counts")
        int versions,

        @Described("Every version, newest first; only where one notice is read") @Nullable
        List<VersionBody> history) {

    /** One version of what was attested. */
    public record VersionBody(
            int number,
            Instant attestedAt,
            String attestedBy,
            boolean late,
            @Nullable Instant countersignedAt,
            @Nullable Instant returnedAt,
            @Nullable String returnReason,
            AttestationBody content) {

        static VersionBody of(AttestationVersion version) {
            return new VersionBody(
                    version.number(),
                    version.attestedAt(),
                    version.attestedBy(),
                    version.late(),
                    version.countersignedAt(),
                    version.returnedAt(),
                    version.returnReason(),
                    content(version.content()));
        }

        private static AttestationBody content(AttestationContent content) {
            return new AttestationBody(
                    content.edition(),
                    content.result() == null ? null : content.result().name(),
                    text(content.screenedAt()),
                    new AttestationBody.ScopesBody(
                            scope(content.customers()),
                            scope(content.beneficialOwners()),
                            scope(content.counterparties()),
                            scope(content.addresses())),
                    content.matches().stream().map(VersionBody::match).toList(),
                    text(content.followUpOn()),
                    content.lateReason(),
                    content.comment(),
                    content.ownReportsConsidered() ? true : null);
        }

        private static AttestationBody.ScopeBody scope(ScopeAnswer answer) {
            return new AttestationBody.ScopeBody(answer.screened(), answer.count(), answer.reason());
        }

        private static AttestationBody.MatchBody match(MatchStatement match) {
            return new AttestationBody.MatchBody(
                    match.designation(),
                    match.kind() == null ? null : match.kind().name(),
                    match.subjectReference(),
                    match.amount() == null
                            ? null
                            : match.amount().stripTrailingZeros().toPlainString(),
                    match.asset(),
                    match.noBalance(),
                    text(match.frozenAt()),
                    text(match.transferredAt()),
                    text(match.mofReportedOn()),
                    match.note());
        }

        private static @Nullable String text(@Nullable Object value) {
            return value == null ? null : value.toString();
        }
    }

    static AcknowledgementBody of(OwnAnswer own, @Nullable List<AttestationVersion> history) {
        return new AcknowledgementBody(
                own.state().name(),
                own.result() == null ? null : own.result().name(),
                own.overdue(),
                own.late(),
                own.firstSeenAt(),
                own.acknowledgedAt(),
                own.followUpOn(),
                own.attestations(),
                history == null ? null : history.stream().map(VersionBody::of).toList());
    }
}
