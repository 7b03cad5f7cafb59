package jp.todoke.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant NOW = Instant.parse("2026-11-22T01:42:05Z");
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Pace pace = new Pace(3, PAUSE);

    @Test
    void someQuestionsAtOnceAndThenOneEachPause() {
        for (int i = 0; i < 3; i++) {
            assertThat(pace.ask("192.0.2.1", NOW)).isZero();
        }
        assertThat(pace.ask("192.0.2.1", NOW)).isEqualTo(PAUSE);
        assertThat(pace.ask("192.0.2.1", NOW.plus(PAUSE))).isZero();
        assertThat(pace.ask("192.0.2.1", NOW.plus(PAUSE))).isEqualTo(PAUSE);
    }

    @Test
    void refusedQuestionsDoNotLengthenTheWait() {
        for (int i = 0; i < 50; i++) {
            pace.ask("192.0.2.1", NOW);
        }
        assertThat(pace.ask("192.0.2.1", NOW.plus(PAUSE))).isZero();
    }

    @Test
    void addressesDoNotWaitForEachOther() {
        for (int i = 0; i < 4; i++) {
            pace.ask("192.0.2.1", NOW);
        }
        assertThat(pace.ask("192.0.2.2", NOW)).isZero();
    }
}
