package jp.todoke.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DatesTest {
    private final Dates japanese = Dates.of(Locale.JAPANESE);
    private final Dates english = Dates.of(Locale.ENGLISH);

    @Test
    void theFirstYearOfAnEraIsGannen() {
        assertThat(Dates.era(LocalDate.of(2019, 5, 1))).isEqualTo("令和元年5月1日");
        assertThat(Dates.era(LocalDate.of(2019, 4, 30))).isEqualTo("平成31年4月30日");
        assertThat(Dates.era(LocalDate.of(1989, 1, 7))).isEqualTo("昭和64年1月7日");
        assertThat(Dates.era(LocalDate.of(1989, 1, 8))).isEqualTo("平成元年1月8日");
    }

    @Test
    void aDayShowsItsEraYearInJapanese() {
        assertThat(japanese.dayWithEra(LocalDate.of(2022, 3, 8))).isEqualTo("2022年3月8日 (令和4年)");
        assertThat(english.dayWithEra(LocalDate.of(2022, 3, 8))).isEqualTo("8 Mar 2022");
    }

    @Test
    void midnightInJapanIsTheNewDayAlthoughUtcIsStillOnTheOldOne() {
        Instant midnight = Instant.parse("2022-03-07T15:00:00Z");
        assertThat(Dates.inJapan(midnight)).isEqualTo(LocalDate.of(2022, 3, 8));
        assertThat(japanese.minute(midnight)).isEqualTo("2022年3月8日 00:00 JST");
    }

    @Test
    void distancesAreWords() {
        Instant now = Instant.parse("2026-11-22T00:00:00Z");
        assertThat(japanese.distance(now, now.plusSeconds(3 * 3600))).isEqualTo("3時間後");
        assertThat(english.distance(now, now.plusSeconds(3600))).isEqualTo("in 1 hour");
        assertThat(english.distance(now, now.minusSeconds(3 * 86_400))).isEqualTo("3 days ago");
        assertThat(japanese.distance(now, now.minusSeconds(120))).isEqualTo("2分前");
        assertThat(japanese.distance(now, now)).isEqualTo("たった今");
        assertThat(english.distance(now, now.minusSeconds(59))).isEqualTo("just now");
        assertThat(japanese.distance(now, now.plusSeconds(59))).isEqualTo("まもなく");
    }
}
