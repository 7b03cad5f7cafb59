package jp.todoke.notices.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.todoke.notices.AckResult;
import jp.todoke.platform.text.Dates;

/**
 * Judges an attestation by every rule and returns all findings at once.
 *
 * @param edition id of the notice's edition
 * @param designations ids of the designations it changed
 * @param effectiveAt from when they bind
 * @param ackDueAt until when the answer is awaited
 * @param ownReports receipt numbers of filings of the exchange that name a designation of the notice
 * @param lateNeedsReason whether an answer now is late
 * @param byTheExchange whether the caller belongs to the exchange asked
 * @param now the time of judging
 */
public record AttestationCheck(
        String edition,
        Set<String> designations,
        Instant effectiveAt,
        Instant ackDueAt,
        List<String> ownReports,
        boolean lateNeedsReason,
        boolean byTheExchange,
        Instant now) {

    /** Most matches in one attestation. */
    public static final int MAX_MATCHES = 200;

    private static final long MAX_COUNT = 999_999_999_999L;

    /**
     * All findings where a caller could not read some of what it was given.
     *
     * @param unreadable its findings; what could not be read is not said to be missing as well
     */
    public List<Finding> findings(AttestationContent content, List<Finding> unreadable) {
        List<Finding> findings = new ArrayList<>(unreadable);
        findings(content).stream()
                .filter(finding ->
                        unreadable.stream().noneMatch(other -> other.pointer().equals(finding.pointer())))
                .forEach(findings::add);
        return findings;
    }

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
        TextCheck.texts(content, findings);
        return findings;
    }

    private void result(AttestationContent content, List<Finding> findings) {
        AckResult result = content.result();
        if (result != AckResult.NA && content.screenedAt() == null) {
            findings.add(Finding.of(AttestationRule.S19, "/screenedAt", "missing"));
        }
        if (lateNeedsReason && TextCheck.blank(content.lateReason())) {
            findings.add(Finding.of(AttestationRule.S13, "/lateReason", "missing", ackDueAt));
        }
        if (result == null) {
            findings.add(Finding.of(AttestationRule.S19, "/result", "missing"));
            return;
        }
        if (result == AckResult.NONE && !ownReports.isEmpty() && !content.ownReportsConsidered()) {
            findings.add(Finding.of(
                    AttestationRule.S07, "/ownReportsConsidered", "reported", String.join(", ", ownReports)));
        }
        if (result == AckResult.NA && TextCheck.blank(content.comment())) {
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
        if (MatchCheck.future(screenedAt, now)) {
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
            } else if (answer.count() == 0 && TextCheck.blank(answer.reason())) {
                findings.add(Finding.of(AttestationRule.S02, pointer + "/reason", "zero"));
            }
        } else if (TextCheck.blank(answer.reason())) {
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
        MatchCheck each = new MatchCheck(designations, effectiveAt, now);
        for (int i = 0; i < matches.size(); i++) {
            each.findings(matches.get(i), "/matches/" + i, content, findings);
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
}
