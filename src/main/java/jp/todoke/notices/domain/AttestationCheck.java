package jp.todoke.notices.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.todoke.notices.AckResult;
import jp.todoke.platform.text.Dates;
import org.jspecify.annotations.Nullable;

/**
 * Judges an attestation by every rule and returns all findings at once.
 *
 * @param edition id of the notice's edition
 * @param designations ids of the designations it changed
 * @param effectiveAt from when they bind
 * @param ackDueAt until when the answer is awaited
 * @param lateNeedsReason whether an answer now is late
 * @param byTheExchange whether the caller belongs to the exchange asked
 * @param now the time of judging
 */
public record AttestationCheck(
        String edition,
        Set<String> designations,
        Instant effectiveAt,
        Instant ackDueAt,
        boolean lateNeedsReason,
        boolean byTheExchange,
        Instant now) {

    /** Longest comment and reason, in characters. */
    public static final int MAX_TEXT = 2_000;
    /** Longest reference of a subject, in characters. */
    public static final int MAX_REFERENCE = 64;
    /** Most matches in one attestation. */
    public static final int MAX_MATCHES = 200;

    private static final long MAX_COUNT = 999_999_999_999L;
    /** Clocks of exchanges may run ahead of ours a little. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    public List<Finding> findings(AttestationContent content) {
        List<Finding> findings = new ArrayList<>();
        if (!byTheExchange) {
            findings.add(Finding.of(AttestationRule.S05, "", "stranger"));
        }
        if (content.edition() == null) {
            findings.add(Finding.of(AttestationRule.S19, "/edition", "missing"));
        } else if (!edition.equals(content.edition())) {
            findings.add(Finding.of(AttestationRule.S01, "/edition", "other", edition));
        }
        result(content, findings);
        times(content, findings);
        scopes(content, findings);
        matches(content, findings);
        texts(content, findings);
        return findings;
    }

    private void result(AttestationContent content, List<Finding> findings) {
        AckResult result = content.result();
        if (result != AckResult.NA && content.screenedAt() == null) {
            findings.add(Finding.of(AttestationRule.S19, "/screenedAt", "missing"));
        }
        if (lateNeedsReason && blank(content.lateReason())) {
            findings.add(Finding.of(AttestationRule.S13, "/lateReason", "missing", ackDueAt));
        }
        if (result == null) {
            findings.add(Finding.of(AttestationRule.S19, "/result", "missing"));
            return;
        }
        if (result == AckResult.NA && blank(content.comment())) {
            findings.add(Finding.of(AttestationRule.S14, "/comment", "missing"));
        }
        if (result == AckResult.POSS) {
            if (content.followUpOn() == null) {
                findings.add(Finding.of(AttestationRule.S12, "/followUpOn", "missing"));
            } else if (content.followUpOn().isBefore(Dates.inJapan(now))) {
                findings.add(Finding.of(AttestationRule.S12, "/followUpOn", "past"));
            }
        }
    }

    private void times(AttestationContent content, List<Finding> findings) {
        Instant screenedAt = content.screenedAt();
        if (screenedAt == null) {
            return;
        }
        if (future(screenedAt)) {
            findings.add(Finding.of(AttestationRule.S22, "/screenedAt", "future"));
        } else if (screenedAt.isAfter(ackDueAt)) {
            findings.add(Finding.of(AttestationRule.S06, "/screenedAt", "late", ackDueAt));
        }
    }

    private static void scopes(AttestationContent content, List<Finding> findings) {
        boolean anyScreened = false;
        for (ScreeningScope scope : ScreeningScope.values()) {
            ScopeAnswer answer = content.scope(scope);
            String pointer = "/scopes/" + scope.path();
            anyScreened |= Boolean.TRUE.equals(answer.screened());
            Long count = answer.count();
            if (count != null && (count < 0 || count > MAX_COUNT)) {
                findings.add(Finding.of(AttestationRule.S21, pointer + "/count", "count"));
            }
            if (content.result() == AckResult.NONE) {
                none(answer, pointer, findings);
            }
        }
        AckResult result = content.result();
        if (!anyScreened && result != null && result != AckResult.NA && result != AckResult.NONE) {
            findings.add(Finding.of(AttestationRule.S16, "/scopes", "nothing"));
        }
        if (!anyScreened && result == AckResult.NONE && everyScopeAnswered(content)) {
            findings.add(Finding.of(AttestationRule.S16, "/scopes", "nothing"));
        }
    }

    private static boolean everyScopeAnswered(AttestationContent content) {
        for (ScreeningScope scope : ScreeningScope.values()) {
            if (content.scope(scope).screened() == null) {
                return false;
            }
        }
        return true;
    }

    private static void none(ScopeAnswer answer, String pointer, List<Finding> findings) {
        if (answer.screened() == null) {
            findings.add(Finding.of(AttestationRule.S02, pointer + "/screened", "unanswered"));
        } else if (answer.screened()) {
            if (answer.count() == null) {
                findings.add(Finding.of(AttestationRule.S02, pointer + "/count", "uncounted"));
            } else if (answer.count() == 0 && blank(answer.reason())) {
                findings.add(Finding.of(AttestationRule.S02, pointer + "/reason", "zero"));
            }
        } else if (blank(answer.reason())) {
            findings.add(Finding.of(AttestationRule.S02, pointer + "/reason", "unscreened"));
        }
    }

    private void matches(AttestationContent content, List<Finding> findings) {
        AckResult result = content.result();
        List<MatchStatement> matches = content.matches();
        if (matches.size() > MAX_MATCHES) {
            findings.add(Finding.of(AttestationRule.S21, "/matches", "matches", MAX_MATCHES));
            return;
        }
        for (int i = 0; i < matches.size(); i++) {
            match(matches.get(i), "/matches/" + i, content, findings);
        }
        if (result == null) {
            return;
        }
        if (!matches.isEmpty() && (result == AckResult.NONE || result == AckResult.NA)) {
            findings.add(Finding.of(AttestationRule.S17, "/matches", "contradiction"));
        }
        if (matches.isEmpty() && result == AckResult.MATCH_FROZEN) {
            findings.add(Finding.of(AttestationRule.S03, "/matches", "missing"));
        } else if (matches.isEmpty() && (result.match() || result == AckResult.POSS)) {
            findings.add(Finding.of(AttestationRule.S15, "/matches", "missing"));
        }
        if (result == AckResult.MATCH_FROZEN && !matches.isEmpty() && none(matches, MatchKind.CONFIRMED)) {
            findings.add(Finding.of(AttestationRule.S03, "/matches", "confirmed"));
        }
        if (result == AckResult.MATCH_NO_ASSETS && !matches.isEmpty() && none(matches, MatchKind.CONFIRMED)) {
            findings.add(Finding.of(AttestationRule.S15, "/matches", "confirmed"));
        }
        if (result == AckResult.MATCH_PAST_TRANSFER && !matches.isEmpty() && none(matches, MatchKind.PAST_TRANSFER)) {
            findings.add(Finding.of(AttestationRule.S15, "/matches", "pastTransfer"));
        }
    }

    private static boolean none(List<MatchStatement> matches, MatchKind kind) {
        return matches.stream().noneMatch(match -> match.kind() == kind);
    }

    private void match(MatchStatement match, String pointer, AttestationContent content, List<Finding> findings) {
        if (blank(match.designation())) {
            findings.add(Finding.of(AttestationRule.S19, pointer + "/designation", "missing"));
        } else if (!designations.contains(match.designation())) {
            findings.add(Finding.of(AttestationRule.S18, pointer + "/designation", "other"));
        }
        if (match.kind() == null) {
            findings.add(Finding.of(AttestationRule.S19, pointer + "/kind", "missing"));
        }
        if (blank(match.subjectReference())) {
            findings.add(Finding.of(AttestationRule.S19, pointer + "/subjectReference", "missing"));
        }
        amount(match, pointer, findings);
        boolean valued = match.amount() != null && !blank(match.asset());
        if (content.result() == AckResult.MATCH_FROZEN && match.kind() == MatchKind.CONFIRMED) {
            if (!valued && !match.noBalance()) {
                findings.add(Finding.of(AttestationRule.S03, pointer + "/amount", "amount"));
            }
            if (match.frozenAt() == null) {
                findings.add(Finding.of(AttestationRule.S03, pointer + "/frozenAt", "frozenAt"));
            }
        }
        if (match.kind() == MatchKind.PAST_TRANSFER) {
            if (!valued) {
                findings.add(Finding.of(AttestationRule.S15, pointer + "/amount", "amount"));
            }
            if (match.transferredAt() == null) {
                findings.add(Finding.of(AttestationRule.S15, pointer + "/transferredAt", "transferredAt"));
            }
        }
        if (match.frozenAt() != null) {
            if (future(match.frozenAt())) {
                findings.add(Finding.of(AttestationRule.S22, pointer + "/frozenAt", "future"));
            } else if (match.frozenAt().isBefore(effectiveAt) && blank(content.comment())) {
                findings.add(Finding.of(AttestationRule.S04, pointer + "/frozenAt", "early", effectiveAt));
            }
        }
        if (match.transferredAt() != null && future(match.transferredAt())) {
            findings.add(Finding.of(AttestationRule.S22, pointer + "/transferredAt", "future"));
        }
        if (match.mofReportedOn() != null && match.mofReportedOn().isAfter(Dates.inJapan(now))) {
            findings.add(Finding.of(AttestationRule.S22, pointer + "/mofReportedOn", "future"));
        }
    }

    private static void amount(MatchStatement match, String pointer, List<Finding> findings) {
        BigDecimal amount = match.amount();
        if (amount == null) {
            if (!blank(match.asset())) {
                findings.add(Finding.of(AttestationRule.S21, pointer + "/amount", "withoutAmount"));
            }
            return;
        }
        if (blank(match.asset())) {
            findings.add(Finding.of(AttestationRule.S21, pointer + "/asset", "withoutAsset"));
        }
        BigDecimal plain = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        if (amount.signum() < 0 || plain.scale() > 18 || plain.precision() - plain.scale() > 20) {
            findings.add(Finding.of(AttestationRule.S21, pointer + "/amount", "amount"));
        } else if (match.noBalance() && amount.signum() > 0) {
            findings.add(Finding.of(AttestationRule.S21, pointer + "/noBalance", "balance"));
        }
    }

    private static void texts(AttestationContent content, List<Finding> findings) {
        text(content.comment(), MAX_TEXT, "/comment", findings);
        text(content.lateReason(), MAX_TEXT, "/lateReason", findings);
        for (ScreeningScope scope : ScreeningScope.values()) {
            text(content.scope(scope).reason(), MAX_TEXT, "/scopes/" + scope.path() + "/reason", findings);
        }
        int shown = Math.min(content.matches().size(), MAX_MATCHES);
        for (int i = 0; i < shown; i++) {
            MatchStatement match = content.matches().get(i);
            String pointer = "/matches/" + i;
            text(match.subjectReference(), MAX_REFERENCE, pointer + "/subjectReference", findings);
            text(match.asset(), 32, pointer + "/asset", findings);
            text(match.note(), MAX_TEXT, pointer + "/note", findings);
        }
    }

    private static void text(@Nullable String text, int longest, String pointer, List<Finding> findings) {
        if (text == null) {
            return;
        }
        if (text.codePointCount(0, text.length()) > longest) {
            findings.add(Finding.of(AttestationRule.S20, pointer, "long", longest));
        }
        if (!storable(text)) {
            findings.add(Finding.of(AttestationRule.S20, pointer, "characters"));
        }
    }

    /** Tells whether a text has no control characters but line breaks and tabs, no lone surrogate and no non-character. */
    static boolean storable(String text) {
        return text.codePoints().allMatch(c -> {
            boolean lineOrTab = c == '\n' || c == '\r' || c == '\t';
            boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
            boolean nonCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
            return lineOrTab || (!Character.isISOControl(c) && !surrogate && !nonCharacter);
        });
    }

    private boolean future(Instant time) {
        return time.isAfter(now.plus(AHEAD));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
