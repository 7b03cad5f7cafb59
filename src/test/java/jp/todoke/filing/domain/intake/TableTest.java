package jp.todoke.filing.domain.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.todoke.platform.gate.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    @Test
    void aTableIsReadFromTheClipboardAndFromFilesInTheEncodingsThatSpreadsheetsWrite() {
        List<List<String>> cells = List.of(List.of("日時", "数量"), List.of("2026/11/18", "1,5"));
        assertThat(only(Table.ofText("日時\t数量\n2026/11/18\t1,5\n")).lines()).isEqualTo(cells);
        byte[] plain = "日時,数量\r\n2026/11/18,\"1,5\"\r\n".getBytes(UTF_8);
        assertThat(only(Table.ofFile(plain))).isEqualTo(new Table(cells, false, Set.of()));
        assertThat(only(Table.ofFile(("\ufeff" + new String(plain, UTF_8)).getBytes(UTF_8))))
                .isEqualTo(new Table(cells, false, Set.of()));
        byte[] windows = new String(plain, UTF_8).getBytes(Charset.forName("windows-31j"));
        assertThat(only(Table.ofFile(windows))).isEqualTo(new Table(cells, true, Set.of()));
    }

    @Test
    void whatIsNoTableIsRefusedWithItsReason() {
        assertRefused(new byte[] {'P', 'K', 3, 4, 0}, "filing.intake.refusal.workbook");
        assertRefused("a,b\0,c".getBytes(UTF_8), "filing.intake.refusal.binary");
        assertRefused(new byte[] {'a', (byte) 0xff, (byte) 0xfd, 'b'}, "filing.intake.refusal.binary");
        assertRefused("\n \n,,\n".getBytes(UTF_8), "filing.intake.refusal.empty");
        assertRefused("a,".repeat(200).getBytes(UTF_8), "filing.intake.refusal.wide");
        assertRefused("x".repeat(30_000).getBytes(UTF_8), "filing.intake.refusal.wide");
        assertRefused("a\n".repeat(3_000).getBytes(UTF_8), "filing.intake.refusal.long");
        assertRefused(new byte[Table.MOST_BYTES + 1], "filing.intake.refusal.large");
        assertRefused(("\"" + "x,\n".repeat(600_000)).getBytes(UTF_8), "filing.intake.refusal.unreadable");
    }

    private static Table only(List<Table.Sheet> sheets) {
        assertThat(sheets).hasSize(1);
        return Objects.requireNonNull(sheets.get(0).table());
    }

    private static void assertRefused(byte[] file, String key) {
        assertThatThrownBy(() -> Table.ofFile(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void columnsAreProposedFromHeadingsInEitherLanguageAndNoneTwice() {
        assertThat(Columns.TRANSACTIONS.proposed(List.of("取引日時", "金額（円）", "TX ID", "to_address", "ひみつ", "Date")))
                .containsExactly("executedAt", "amountJpy", "txId", "toAddress", "", "");
        assertThat(Columns.TRANSACTIONS.headings(List.of("2026/11/18", "0.5"))).isFalse();
        assertThat(Columns.TRANSACTIONS.headings(List.of("When", "Amount"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRANSACTIONS", "WALLETS", "PARTIES"})
    void theTemplateIsUnderstoodWhole(String kind) {
        Columns columns = Columns.valueOf(kind);
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            Table template = only(Table.ofFile(columns.template(locale).getBytes(UTF_8)));
            assertThat(columns.proposed(template.lines().get(0)))
                    .isEqualTo(columns.all().stream().map(Column::key).toList());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "executedAt | 2026/11/8 9:15 | 2026-11-08T09:15:00+09:00",
                "executedAt | 令和8年11月8日 9時15分 | 2026-11-08T09:15:00+09:00",
                "executedAt | 2026-11-08 00:15:07 UTC | 2026-11-08T00:15:07Z",
                "executedAt | 2026/11/31 9:15 | 2026/11/31 9:15",
                "amountJpy | ￥1,234,567 | 1234567",
                "amountJpy | 1,5 | 1,5",
                "amount | ０．５ | 0.5",
                "type | 暗号資産の送付 | WD_CRYPTO",
                "type | wd_crypto | WD_CRYPTO",
                "type | でたらめ | でたらめ",
                "isSuspicious | はい | true",
                "isSuspicious | no | false",
                "network | Bitcoin | bip122:000000000019d6689c085ae165831e93"
            })
    void cellsAreReadAsPeopleWriteThemAndOtherwiseLeft(String key, String said, String read) {
        Column column = Columns.TRANSACTIONS.column(key).orElseThrow();
        assertThat(Cell.read(column.field(), said).map(Object::toString)).isEqualTo(Optional.of(read));
    }
}
