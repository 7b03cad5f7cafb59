package jp.todoke.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTest {
    private static final Instant AT = Instant.parse("2026-11-22T15:30:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+81-3-1234-5678",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝HYPERLINK(\"http://example.test\")",
                "＋1",
                "－1",
                "＠x"
            })
    void aTextThatASpreadsheetWouldRunIsOnlyText(String text) throws IOException {
        assertThat(csv(false, text)).contains("'" + text.charAt(0));
        try (ReadableWorkbook book = xlsx(text)) {
            Row row = book.getFirstSheet().read().get(2);
            assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).getFormula()).isNull();
            assertThat(row.getCellAsString(0).orElseThrow().strip()).isEqualTo(text.strip());
        }
    }

    @Test
    void aCsvIsWrittenAsRfc4180Says() throws IOException {
        String csv = csv(false, "a,b", "say \"x\"", "two\nlines", "plain", null, LocalDate.of(2026, 11, 22), AT, 3);
        assertThat(csv)
                .isEqualTo(
                        "c\r\n\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",plain,,2026-11-22,2026-11-22T15:30:00Z,3\r\n");
    }

    @Test
    void aCsvForExcelBeginsWithAMarkAndTellsTimesOfJapan() throws IOException {
        assertThat(csv(true, AT, "髙橋")).isEqualTo("\ufeffnote\r\nc\r\n2026-11-23 00:30:00,髙橋\r\n");
    }

    @Test
    void anXlsxKeepsDatesAsDatesAndAmountsToTheLastFigure() throws IOException {
        String amount = "123456789012345678.000000000000000001";
        try (ReadableWorkbook book = xlsx(amount, LocalDate.of(2026, 11, 22), AT, 3)) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows.get(0).getCellAsString(0)).contains("note");
            assertThat(rows.get(1).getCellAsString(0)).contains("c");
            Row row = rows.get(2);
            assertThat(row.getCellAsString(0)).contains(amount);
            assertThat(row.getCellAsDate(1)).contains(LocalDateTime.of(2026, 11, 22, 0, 0));
            assertThat(row.getCellAsDate(2)).contains(LocalDateTime.of(2026, 11, 23, 0, 30));
            assertThat(row.getCellAsNumber(3)).contains(BigDecimal.valueOf(3));
        }
    }

    @Test
    void whatXmlCannotCarryDoesNotBreakTheFile() throws IOException {
        try (ReadableWorkbook book = xlsx("a\u0000b\u0008<&>")) {
            assertThat(book.getFirstSheet().read().get(2).getCellAsString(0)).contains("a\ufffdb\ufffd<&>");
        }
    }

    @Test
    void tenThousandRowsGoThrough() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XlsxTable table = new XlsxTable(file, "many")) {
            table.columns(List.of("n"));
            for (int i = 0; i < 10_000; i++) {
                table.row(List.of(i, "行 " + i));
            }
        }
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            assertThat(book.getFirstSheet().read()).hasSize(10_001);
        }
    }

    private static String csv(boolean forPeople, @Nullable Object... cells) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (CsvTable table = new CsvTable(file, forPeople)) {
            write(table, cells);
        }
        return file.toString(StandardCharsets.UTF_8);
    }

    private static ReadableWorkbook xlsx(@Nullable Object... cells) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XlsxTable table = new XlsxTable(file, "表")) {
            write(table, cells);
        }
        return new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()));
    }

    private static void write(TableFile table, @Nullable Object... cells) throws IOException {
        table.note("note");
        table.columns(List.of("c"));
        table.row(Arrays.asList(cells));
    }
}
