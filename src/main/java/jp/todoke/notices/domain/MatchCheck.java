package jp.todoke.notices.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.todoke.notices.AckResult;
import jp.todoke.platform.text.Dates;

/**
 * Judges one match of an attestation.
 *
 * @param designations ids of the designations that the notice changed
 * @param effectiveAt from when they bind
 * @param now the time of judging
 */
record MatchCheck(Set<String> designations, Instant effectiveAt, Instant now) {
    private static final Duration AHEAD = Duration.ofMinutes(5);

    void findings(MatchStatement match, String pointer, AttestationContent content, List<Finding> findings) {
        named(match, pointer, findings);
        amount(match, pointer, findings);
        boolean valued = match.amount() != null && !TextCheck.blank(match.asset());
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
        times(match, pointer, content, findings);
    }

    private void named(MatchStatement match, String pointer, List<Finding> findings) {
        if (TextCheck.blank(match.designation())) {
            findings.add(Finding.of(AttestationRule.S19, pointer + "/designation", "missing"));
        } else if (!designations.contains(match.designation())) {
            findings.add(Finding.of(AttestationRule.S18, pointer + "/designation", "other"));
        }
        if (match.kind() == null) {
            findings.add(Finding.of(AttestationRule.S19, pointer + "/kind", "missing"));
        }
        if (TextCheck.blank(match.subjectReference())) {
            findings.add(Finding.of(AttestationRule.S19, pointer + "/subjectReference", "missing"));
        }
    }

    private void times(MatchStatement match, String pointer, AttestationContent content, List<Finding> findings) {
        if (match.frozenAt() != null) {
            if (future(match.frozenAt(), now)) {
                findings.add(Finding.of(AttestationRule.S22, pointer + "/frozenAt", "future"));
            } else if (match.frozenAt().isBefore(effectiveAt) && TextCheck.blank(content.comment())) {
                findings.add(Finding.of(AttestationRule.S04, pointer + "/frozenAt", "early", effectiveAt));
            }
        }
        if (match.transferredAt() != null && future(match.transferredAt(), now)) {
            findings.add(Finding.of(AttestationRule.S22, pointer + "/transferredAt", "future"));
        }
        if (match.mofReportedOn() != null && match.mofReportedOn().isAfter(Dates.inJapan(now))) {
            findings.add(Finding.of(AttestationRule.S22, pointer + "/mofReportedOn", "future"));
        }
    }

    private static void amount(MatchStatement match, String pointer, List<Finding> findings) {
        BigDecimal amount = match.amount();
        if (amount == null) {
            if (!TextCheck.blank(match.asset())) {
                findings.add(Finding.of(AttestationRule.S21, pointer + "/amount", "withoutAmount"));
            }
            return;
        }
        if (TextCheck.blank(match.asset())) {
            findings.add(Finding.of(AttestationRule.S21, pointer + "/asset", "withoutAsset"));
        }
        BigDecimal plain = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        if (amount.signum() < 0 || plain.scale() > 18 || plain.precision() - plain.scale() > 20) {
            findings.add(Finding.of(AttestationRule.S21, pointer + "/amount", "amount"));
        } else if (match.noBalance() && amount.signum() > 0) {
            findings.add(Finding.of(AttestationRule.S21, pointer + "/noBalance", "balance"));
        }
    }

    /** Whether a time lies in the future, by more than the clocks of exchanges may run ahead of ours. */
    static boolean future(Instant time, Instant now) {
        return time.isAfter(now.plus(AHEAD));
    }
}
