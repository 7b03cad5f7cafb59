package jp.todoke.filing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2026-11-22",
        "2026/11/2, 2026-11-02",
        "2026年11月22日, 2026-11-22",
        "R8.11.22, 2026-11-22",
        "r08.11.22, 2026-11-22",
        "令和8年11月22日, 2026-11-22",
        "令和元年5月1日, 2019-05-01",
        "H31.4.30, 2019-04-30",
        "昭和64年1月7日, 1989-01-07",
        "Ｓ５０．４．１, 1975-04-01",
        "M30.1.1, 1897-01-01"
    })
    void datesAreReadAsPeopleWriteThem(String typed, LocalDate read) {
        assertThat(WrittenDate.read(typed)).contains(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "平成31年5月1日",
                "H31.5.1",
                "S64.1.8",
                "R0.1.1",
                "令和1年4月30日",
                "2026-02-30",
                "R8.13.1",
                "2026",
                "昨日",
                "",
                "M5.1.1"
            })
    void aDayThatNeverWasIsNoDate(String typed) {
        assertThat(WrittenDate.read(typed)).isEmpty();
    }

    @Test
    void aDateThatIsNoneStaysAsItWasTyped() {
        assertThat(DateText.read("H31.5.1")).isEqualTo("H31.5.1");
        assertThat(DateText.read("R8.11.22")).isEqualTo("2026-11-22");
    }
}
