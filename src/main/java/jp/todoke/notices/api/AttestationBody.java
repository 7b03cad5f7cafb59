package jp.todoke.notices.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jp.todoke.notices.AckResult;
import jp.todoke.notices.domain.AttestationCheck;
import jp.todoke.notices.domain.AttestationContent;
import jp.todoke.notices.domain.Finding;
import jp.todoke.notices.domain.MatchKind;
import jp.todoke.notices.domain.MatchStatement;
import jp.todoke.notices.domain.ScopeAnswer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an exchange attests. Codes, times and amounts come as text, so that one that cannot be read is a finding among the
 * others instead of the end of reading.
 */
public record AttestationBody(
        @Nullable String edition,

        @Nullable String result,

        @Nullable String screenedAt,

        @Nullable ScopesBody scopes,

        @Nullable List<MatchBody> matches,

        @Nullable String followUpOn,

        @Nullable String lateReason,

        @Nullable String comment) {

    /** The four populations. */
    @Schema(name = "AttestationScopes")
    public record ScopesBody(
            @Nullable ScopeBody customers,
            @Nullable ScopeBody beneficialOwners,
            @Nullable ScopeBody counterparties,
            @Nullable ScopeBody addresses) {}

    /** One population: for NONE each needs an answer, with a count above zero or a reason. */
    @Schema(name = "AttestationScope")
    public record ScopeBody(
            @Nullable Boolean screened,

            @Nullable Long count,

            @Nullable String reason) {}

    /** One subject found. */
    @Schema(name = "AttestationMatch")
    public record MatchBody(
            @Nullable String designation,

            @Nullable String kind,

            @Nullable String subjectReference,

            @Nullable String amount,

            @Nullable String asset,

            @Nullable Boolean noBalance,

            @Nullable String frozenAt,

            @Nullable String transferredAt,

            @Nullable String mofReportedOn,

            @Nullable String note) {}

    /** What could be read, and findings for what could not. */
    record Read(AttestationContent content, List<Finding> unreadable) {}

    Read read() {
        List<Finding> unreadable = new ArrayList<>();
        List<MatchStatement> statements = new ArrayList<>();
        List<MatchBody> given = matches == null ? List.of() : matches;
        // One more than is allowed is enough for the rule that counts them.
        for (int i = 0; i < Math.min(given.size(), AttestationCheck.MAX_MATCHES + 1); i++) {
            MatchBody match = given.get(i);
            String at = "/matches/" + i;
            if (match == null) {
                unreadable.add(Finding.unreadable(at));
                // Keeps the numbers of those behind it.
                statements.add(new MatchStatement(null, null, null, null, null, false, null, null, null, null));
                continue;
            }
            statements.add(new MatchStatement(
                    match.designation(),
                    value(match.kind(), MatchKind::valueOf, at + "/kind", unreadable),
                    match.subjectReference(),
                    value(match.amount(), AttestationBody::decimal, at + "/amount", unreadable),
                    match.asset(),
                    Boolean.TRUE.equals(match.noBalance()),
                    value(match.frozenAt(), Instant::parse, at + "/frozenAt", unreadable),
                    value(match.transferredAt(), Instant::parse, at + "/transferredAt", unreadable),
                    value(match.mofReportedOn(), LocalDate::parse, at + "/mofReportedOn", unreadable),
                    match.note()));
        }
        AttestationContent content = new AttestationContent(
                edition,
                value(result, AckResult::valueOf, "/result", unreadable),
                value(screenedAt, Instant::parse, "/screenedAt", unreadable),
                answer(scopes == null ? null : scopes.customers()),
                answer(scopes == null ? null : scopes.beneficialOwners()),
                answer(scopes == null ? null : scopes.counterparties()),
                answer(scopes == null ? null : scopes.addresses()),
                statements,
                value(followUpOn, LocalDate::parse, "/followUpOn", unreadable),
                lateReason,
                comment);
        return new Read(content, unreadable);
    }

    private static ScopeAnswer answer(@Nullable ScopeBody scope) {
        return scope == null
                ? ScopeAnswer.UNANSWERED
                : new ScopeAnswer(scope.screened(), scope.count(), scope.reason());
    }

    private static <T> @Nullable T value(
            @Nullable String text, Function<String, T> reader, String pointer, List<Finding> unreadable) {
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            unreadable.add(Finding.unreadable(pointer));
            return null;
        }
    }

    /** Digits with at most one point; no exponent, which could hide a number of a thousand million digits. */
    private static BigDecimal decimal(String text) {
        if (!text.matches("-?[0-9]{1,60}(\\.[0-9]{1,60})?")) {
            throw new IllegalArgumentException("not a decimal");
        }
        return new BigDecimal(text);
    }
}
