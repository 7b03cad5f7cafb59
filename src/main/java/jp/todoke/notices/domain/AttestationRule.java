package jp.todoke.notices.domain;

/**
 * The rules of an attestation. Their sentences stand in the texts under {@code notices.rule.<id>}, and in the public catalogue;
 * S08 to S11 are rules of list import.
 */
public enum AttestationRule {
    /** The edition attested is the notice's. */
    S01(Finding.Severity.FATAL),
    /** "No match" answers every scope, with a count above zero or a reason. */
    S02(Finding.Severity.FATAL),
    /** "Match frozen" has a match with amount and asset or "no balance", and the time of freezing. */
    S03(Finding.Severity.FATAL),
    /** Frozen before the designation took effect: to be explained. */
    S04(Finding.Severity.WARNING),
    /** Only the exchange itself attests. */
    S05(Finding.Severity.FATAL),
    /** Screened after the due time. */
    S06(Finding.Severity.WARNING),
    /** "No match", although a received filing of the exchange names an entry of the notice. */
    S07(Finding.Severity.WARNING),
    /** A possible match has a date until which it is checked, today or later. */
    S12(Finding.Severity.FATAL),
    /** A late answer has a reason. */
    S13(Finding.Severity.FATAL),
    /** "Out of scope" has a reason in the comment. */
    S14(Finding.Severity.FATAL),
    /** A match or possible match is described. */
    S15(Finding.Severity.FATAL),
    /** A result other than "out of scope" rests on at least one scope that was screened. */
    S16(Finding.Severity.FATAL),
    /** "No match" and "out of scope" come without matches. */
    S17(Finding.Severity.FATAL),
    /** A match names a designation that the notice changed. */
    S18(Finding.Severity.FATAL),
    /** What must be given is given and can be read. */
    S19(Finding.Severity.FATAL),
    /** Texts are within their length and free of control characters and broken characters. */
    S20(Finding.Severity.FATAL),
    /** Counts and amounts are within their range. */
    S21(Finding.Severity.FATAL),
    /** Times lie not in the future. */
    S22(Finding.Severity.FATAL);

    private final Finding.Severity severity;

    AttestationRule(Finding.Severity severity) {
        this.severity = severity;
    }

    public Finding.Severity severity() {
        return severity;
    }
}
