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
import jp.todoke.notices.domain.TextCheck;
import jp.todoke.platform.api.Described;
import org.jspecify.annotations.Nullable;

/**
 * What an exchange attests. Codes, times and amounts come as text, so that one that cannot be read is a finding among the
 * others instead of the end of reading.
 */
public record AttestationBody(
        @Described(value = "The notice's edition", example = "MOF-2022-03-08", required = true) @Nullable
        String edition,

        @Described(codes = AckResult.class, required = true) @Nullable
        String result,

        @Described(
                value = "When the screening was finished, UTC; required but for NA",
                example = "2022-03-08T02:30:00Z",
                format = "date-time")
        @Nullable
        String screenedAt,

        @Nullable ScopesBody scopes,

        @Described(value = "Needed for POSS and MATCH_*", most = AttestationCheck.MAX_MATCHES) @Nullable
        List<MatchBody> matches,

        @Described(value = "For POSS: until when it is checked; today (Japan) or later", format = "date") @Nullable
        String followUpOn,

        @Described(value = "Needed after ackDueAt", most = TextCheck.MAX_TEXT) @Nullable
        String lateReason,

        @Described(value = "Needed for NA: why", most = TextCheck.MAX_TEXT) @Nullable
        String comment,

        @Described("For NONE, where own filings name an entry of the notice (rule S07): that they were looked at")
        @Nullable
        Boolean ownReportsConsidered) {

    /** The four populations. */
    public record ScopesBody(
            @Nullable ScopeBody customers,
            @Nullable ScopeBody beneficialOwners,
            @Nullable ScopeBody counterparties,
            @Nullable ScopeBody addresses) {}

    /** One population: for NONE each needs an answer, with a count above zero or a reason. */
    public record ScopeBody(
            @Nullable Boolean screened,

            @Described(example = "125000") @Nullable Long count,

            @Described(most = TextCheck.MAX_TEXT) @Nullable String reason) {}

    /** One subject found. */
    public record MatchBody(
            @Described(value = "Id of a designation of the notice", example = "MOF-RU-PERSONS-25", required = true)
            @Nullable
            String designation,

            @Described(codes = MatchKind.class, required = true) @Nullable
            String kind,

            @Described(
                    value = "Your own reference of the customer or address; never a name",
                    most = TextCheck.MAX_REFERENCE,
                    required = true)
            @Nullable
            String subjectReference,

            @Described(value = "Decimal as text, at most 18 decimals", example = "0.5") @Nullable
            String amount,

            @Described(value = "Ticker", example = "BTC", most = 32) @Nullable
            String asset,

            @Described("There was nothing to freeze") @Nullable
            Boolean noBalance,

            @Described(format = "date-time") @Nullable String frozenAt,

            @Described(format = "date-time") @Nullable String transferredAt,

            @Described(format = "date") @Nullable String mofReportedOn,

            @Described(most = TextCheck.MAX_TEXT) @Nullable String note) {}

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
                comment,
                Boolean.TRUE.equals(ownReportsConsidered));
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
