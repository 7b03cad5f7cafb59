package jp.todoke.access.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How long one must wait after repeated failures. The pair (name, address) is slowed down, doubling from the fifth
 * failure; an address that fails with many names is slowed down a little. The same name from elsewhere is not touched, so
 * that nobody can lock out somebody else.
 */
public final class SlowDown {
    static final int FREE_FOR_A_PAIR = 4;
    static final int FREE_FOR_AN_ADDRESS = 99;
    static final Duration LONGEST_FOR_A_PAIR = Duration.ofMinutes(5);
    static final Duration LONGEST_FOR_AN_ADDRESS = Duration.ofSeconds(20);

    private SlowDown() {}

    /** Time still to wait, zero where one may try now. Failures newest first. */
    public static Duration left(List<Instant> ofPair, List<Instant> ofAddress, Instant now) {
        Duration pair = left(ofPair, FREE_FOR_A_PAIR, LONGEST_FOR_A_PAIR, now);
        Duration address = left(ofAddress, FREE_FOR_AN_ADDRESS, LONGEST_FOR_AN_ADDRESS, now);
        return pair.compareTo(address) >= 0 ? pair : address;
    }

    private static Duration left(List<Instant> failures, int free, Duration longest, Instant now) {
        int over = failures.size() - free;
        if (over <= 0) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofSeconds(1L << Math.min(over, 20));
        if (pause.compareTo(longest) > 0) {
            pause = longest;
        }
        Duration left = Duration.between(now, failures.get(0).plus(pause));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
