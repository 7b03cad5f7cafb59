package jp.todoke.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlowDownTest {
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    @Test
    void fourFailuresAreFree() {
        assertThat(SlowDown.left(times(4), times(4), NOW)).isZero();
    }

    @Test
    void fromTheFifthTheWaitDoublesUpToFiveMinutes() {
        assertThat(SlowDown.left(times(5), times(5), NOW)).isEqualTo(Duration.ofSeconds(2));
        assertThat(SlowDown.left(times(6), times(6), NOW)).isEqualTo(Duration.ofSeconds(4));
        assertThat(SlowDown.left(times(40), times(40), NOW)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void theWaitIsOverWhenItIsOver() {
        assertThat(SlowDown.left(times(5), times(5), NOW.plusSeconds(3))).isZero();
    }

    @Test
    void anAddressThatFailsWithManyNamesWaitsALittle() {
        assertThat(SlowDown.left(List.of(), times(99), NOW)).isZero();
        assertThat(SlowDown.left(List.of(), times(150), NOW)).isEqualTo(Duration.ofSeconds(20));
    }

    private static List<Instant> times(int count) {
        return Collections.nCopies(count, NOW);
    }
}
