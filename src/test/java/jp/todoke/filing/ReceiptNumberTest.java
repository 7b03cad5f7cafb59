package jp.todoke.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReceiptNumberTest {
    @Test
    void aNumberTellsKindYearAndSequence() {
        assertThat(ReceiptNumber.of("STR", 2026, 12_345).value()).matches("STR-2026-00012345-[0-9A-Z]");
        assertThat(ReceiptNumber.read(
                        " " + ReceiptNumber.of("SMC", 2026, 1).value().toLowerCase(Locale.ROOT)))
                .contains(ReceiptNumber.of("SMC", 2026, 1));
    }

    @Test
    void oneWrongCharacterOrTwoTurnedRoundAreFound() {
        for (long sequence : new long[] {1, 12_345, 99_999_999}) {
            String number = ReceiptNumber.of("STR", 2026, sequence).value();
            for (int i = 0; i < number.length(); i++) {
                char c = number.charAt(i);
                if (c == '-') {
                    continue;
                }
                for (char other : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray()) {
                    if (other != c) {
                        String wrong = number.substring(0, i) + other + number.substring(i + 1);
                        assertThat(ReceiptNumber.read(wrong)).as(wrong).isEmpty();
                    }
                }
                if (i + 1 < number.length() && number.charAt(i + 1) != '-' && number.charAt(i + 1) != c) {
                    String turned = number.substring(0, i) + number.charAt(i + 1) + c + number.substring(i + 2);
                    assertThat(ReceiptNumber.read(turned)).as(turned).isEmpty();
                }
            }
        }
    }

    @Test
    void whatIsNoNumberIsNone() {
        assertThat(ReceiptNumber.read("")).isEmpty();
        assertThat(ReceiptNumber.read("STR-2026-1-X")).isEmpty();
        assertThatThrownBy(() -> new ReceiptNumber("x")).isInstanceOf(IllegalArgumentException.class);
    }
}
