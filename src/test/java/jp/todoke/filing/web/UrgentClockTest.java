package jp.todoke.filing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class UrgentClockTest {
    private static final Duration DAY = Duration.ofHours(24);
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    @Test
    void theClockRunsFromTheFindAndIsLateAfterItsHours() {
        UrgentClock early = UrgentClock.of("2026-11-22T11:00:00+09:00", DAY, NOW);
        assertThat(early.foundAt()).isEqualTo("2026-11-22T02:00:00Z");
        assertThat(early.dueAt()).isEqualTo("2026-11-23T02:00:00Z");
        assertThat(early.late()).isFalse();
        assertThat(early.mark()).isEqualTo("wait");
        UrgentClock late = UrgentClock.of("2026-11-21T11:59:00+09:00", DAY, NOW);
        assertThat(late.late()).isTrue();
        assertThat(late.mark()).isEqualTo("late");
    }

    @Test
    void itStandsWhileTheTimeIsMissingOrCannotBeRead() {
        for (Object said : new Object[] {"", "昨日", 5}) {
            assertThat(UrgentClock.of(said, DAY, NOW).foundAt()).isNull();
            assertThat(UrgentClock.of(said, DAY, NOW).late()).isFalse();
        }
        assertThat(UrgentClock.of(null, DAY, NOW).dueAt()).isNull();
    }
}
