package jp.todoke.triage.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * Which case comes first, and why. The number is that of the strongest reason; all reasons are told.
 *
 * @param level 1 (first) to 5 (last)
 * @param reasons strongest first, never empty
 */
public record Priority(int level, List<Reason> reasons) {
    /** From here on an amount is a reason of its own, in yen. */
    static final long LARGE_AMOUNT = 30_000_000;

    /** Why a case stands where it stands; text key {@code triage.reason.NAME}. */
    public enum Reason {
        /** The exchange fears terrorist or proliferation financing. */
        TERROR(1),
        /** A confirmed match with a designated person: assets are frozen, and the freeze must hold. */
        CONFIRMED_MATCH(1),
        /** Assets went to a designated person and it was found afterwards: to be reported, and followed, promptly. */
        PAST_TRANSFER(1),
        /** A possible match: whether to freeze is being decided. */
        POSSIBLE_MATCH(2),
        /** The exchange says it is urgent. */
        URGENT(2),
        /** Indicator E5 or E6: a designated person, an associate, or a cluster linked to the DPRK. */
        SANCTIONS_INDICATOR(2),
        /** {@value Priority#LARGE_AMOUNT} yen or more. */
        LARGE_AMOUNT(3),
        /** An answer to what the authority asked. */
        ANSWER(3),
        /** None of the others. */
        ORDINARY(4),
        /** A withdrawal changes nothing until somebody agrees to it. */
        WITHDRAWAL(5);

        private final int level;

        Reason(int level) {
            this.level = level;
        }

        public int level() {
            return level;
        }
    }

    public Priority {
        reasons = List.copyOf(reasons);
    }

    /**
     * Judges what a filing says.
     *
     * @param totalJpy yen
     */
    public static Priority of(
            String reportCode, String filingKind, String urgency, List<String> indicators, long totalJpy) {
        List<Reason> reasons = new ArrayList<>();
        for (Reason reason : Reason.values()) {
            boolean holds =
                    switch (reason) {
                        case TERROR -> urgency.equals("TERROR");
                        case CONFIRMED_MATCH -> reportCode.equals("SMC");
                        case POSSIBLE_MATCH -> reportCode.equals("SMP");
                        case PAST_TRANSFER -> reportCode.equals("PTR");
                        case URGENT -> urgency.equals("URGENT");
                        case SANCTIONS_INDICATOR -> indicators.contains("E5") || indicators.contains("E6");
                        case LARGE_AMOUNT -> totalJpy >= LARGE_AMOUNT;
                        case ANSWER -> reportCode.equals("AIF");
                        case ORDINARY -> false;
                        case WITHDRAWAL -> filingKind.equals("WITHDRAWAL");
                    };
            if (holds) {
                reasons.add(reason);
            }
        }
        if (reasons.isEmpty()) {
            reasons.add(Reason.ORDINARY);
        }
        return new Priority(reasons.get(0).level(), reasons);
    }
}
