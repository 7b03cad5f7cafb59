package jp.todoke.ledger.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often one address may ask: so many questions at once, and then one each time a pause has passed. It remembers the
 * addresses that asked last, and forgets the others: the memory it needs is bounded whoever asks.
 */
public final class Pace {

    private static final int REMEMBERED = 10_000;

    private final int atOnce;
    private final Duration pause;
    private final Map<String, Instant> paidUntil = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };

    public Pace(int atOnce, Duration pause) {
        this.atOnce = atOnce;
        this.pause = pause;
    }

    /** Time to wait before this address may ask, zero where it may ask now; only then its question is counted. */
    public synchronized Duration ask(String address, Instant now) {
        Instant until = paidUntil.getOrDefault(address, now);
        Instant from = until.isBefore(now) ? now : until;
        Duration wait = Duration.between(now.plus(pause.multipliedBy(atOnce - 1L)), from);
        if (wait.compareTo(Duration.ZERO) > 0) {
            return wait;
        }
        paidUntil.put(address, from.plus(pause));
        return Duration.ZERO;
    }
}
