package jp.todoke.filing.domain.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.todoke.platform.gate.Refusal;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookTest {
    @Test
    void aWorkbookIsReadAsTheTablesThatItsSheetsShow() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(file, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("取引");
            sheet.value(0, 0, "日時");
            sheet.value(0, 1, "数量");
            sheet.value(2, 0, LocalDateTime.of(2026, 11, 8, 9, 15));
            sheet.style(2, 0).format("yyyy/m/d h:mm").set();
            sheet.value(2, 1, new BigDecimal("0.30000001"));
            book.newWorksheet("空");
            book.newWorksheet("ほか").value(0, 0, "選べば読む");
        }
        List<Table.Sheet> sheets = Table.ofFile(file.toByteArray());
        assertThat(sheets).extracting(Table.Sheet::name).containsExactly("取引", "ほか");
        Table table = Objects.requireNonNull(sheets.get(0).table());
        assertThat(table.lines()).containsExactly(List.of("日時", "数量"), List.of("2026-11-08 09:15:00", "0.30000001"));
        assertThat(table.doubtful()).isEmpty();
    }

    @Test
    void numbersStayDecimalsAndThoseWithMoreDigitsThanASpreadsheetKeepsAreDoubted() {
        Table table = sheet("<row r='1'>" + cell("A1", "0.1") + cell("B1", "1.5E-7") + cell("C1", "1234567890123456789")
                + cell("D1", "1.2345678901234568E+18") + cell("E1", "0.30000000000000004")
                + cell("F1", "1000000000000000")
                + cell("G1", "999999999999999") + "<c r='H1' s='2'><v>12345</v></c></row>");
        assertThat(table.lines().get(0))
                .containsExactly(
                        "0.1",
                        "0.00000015",
                        "1234567890123456789",
                        "1234567890123456800",
                        "0.30000000000000004",
                        "1000000000000000",
                        "999999999999999",
                        "0012345");
        assertThat(table.doubtful()).extracting(Table.Place::column).containsExactlyInAnyOrder(2, 3, 4, 5);
    }

    @Test
    void ofAFormulaTheStoredResultCountsAndOfFuriganaNothing() {
        Table table = sheet("<row r='1'><c r='A1'><f>1+1</f><v>2</v></c><c r='B1' t='str'><f>A1</f><v>文字</v></c>"
                + "<c r='C1' t='b'><v>1</v></c><c r='D1' t='s'><v>0</v></c>"
                + "<c r='E1' t='inlineStr'><is><t>そのまま</t></is></c></row>");
        assertThat(table.lines().get(0)).containsExactly("2", "文字", "true", "東京", "そのまま");
        assertRefused(book("<row r='1'><c r='A1'><f>1+1</f></c></row>"), "filing.intake.refusal.formula");
    }

    @Test
    void aDateIsKnownByItsFormatAlone() {
        Table table = sheet(
                "<row r='1'><c r='A1' s='1'><v>45000.385416666664</v></c><c r='B1'><v>45000</v></c><c r='C1' s='3'><v>45000</v></c></row>");
        assertThat(table.lines().get(0)).containsExactly("2023-03-15 09:15:00", "45000", "2023-03-15");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1900-01-01, false",
        "59, 1900-02-28, false",
        "61, 1900-03-01, false",
        "0.75, 18:00:00, false",
        "0, 1904-01-01, true",
        "-1, -1, false",
        "2958466, 2958466, false"
    })
    void serialsAreDaysSince1900Or1904(BigDecimal serial, String text, boolean since1904) {
        assertThat(Serial.text(serial, "yyyy/m/d", since1904)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "14 | `` | true",
                "0 | `` | false",
                "57 | `` | true",
                "164 | yyyy\"年\"m\"月\"d\"日\" | true",
                "164 | [$-411]ggge\"年\"m\"月\" | true",
                "164 | [h]:mm | true",
                "164 | General | false",
                "164 | #,##0.00_);[Red](#,##0.00) | false",
                "164 | 0.00E+00 | false",
                "164 | 0\"days\" | false"
            })
    void whatAFormatShowsTellsWhetherANumberIsADate(int id, String format, boolean date) {
        assertThat(Serial.isDate(id, format)).isEqualTo(date);
    }

    @Test
    void whatIsNoWorkbookOrCouldDoHarmIsRefusedWithItsReason() {
        assertRefused(new byte[] {'P', 'K', 3, 4, 0}, "filing.intake.refusal.workbook");
        assertRefused(zip(Map.of("word/document.xml", "<a/>")), "filing.intake.refusal.workbook");
        assertRefused(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1},
                "filing.intake.refusal.oldWorkbook");
        assertRefused(zip(Map.of("xl/workbook.xml", " ".repeat(40_000_000))), "filing.intake.refusal.bomb");
        Map<String, String> many = new TreeMap<>();
        for (int i = 0; i < 600; i++) {
            many.put("part" + i, "");
        }
        assertRefused(zip(many), "filing.intake.refusal.bomb");
        Map<String, String> entities = parts("<row r='1'>" + cell("A1", "1") + "</row>");
        entities.put(
                "xl/sharedStrings.xml",
                "<!DOCTYPE sst [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><sst><si><t>&x;</t></si></sst>");
        assertRefused(zip(entities), "filing.intake.refusal.workbook");
        assertRefused(book("<row r='1'>" + cell("ZZZZZZ1", "1") + "</row>"), "filing.intake.refusal.workbook");
        assertRefused(book("<row r='1'><c r='A1'><v>1</v></row>"), "filing.intake.refusal.workbook");
        assertRefused(book("<row r='1'>" + cell("CZ1", "1") + "</row>"), "filing.intake.refusal.wide");
        assertRefused(book(""), "filing.intake.refusal.empty");
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 100_000; i++) {
            rows.append("<row r='")
                    .append(i)
                    .append("'>")
                    .append(cell("A" + i, "1"))
                    .append("</row>");
        }
        assertRefused(book(rows.toString()), "filing.intake.refusal.long");
    }

    private static void assertRefused(byte[] file, String key) {
        assertThatThrownBy(() -> Table.ofFile(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static String cell(String place, String value) {
        return "<c r='" + place + "'><v>" + value + "</v></c>";
    }

    private static Table only(List<Table.Sheet> sheets) {
        assertThat(sheets).hasSize(1);
        return Objects.requireNonNull(sheets.get(0).table());
    }

    private static Table sheet(String rows) {
        return only(Table.ofFile(book(rows)));
    }

    private static byte[] book(String rows) {
        return zip(parts(rows));
    }

    /** The least that a workbook consists of. */
    private static Map<String, String> parts(String rows) {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String packages = "http://schemas.openxmlformats.org/package/2006/";
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        Map<String, String> parts = new TreeMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns='" + packages + "content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + override("/xl/workbook.xml", type + "sheet.main+xml")
                        + override("/xl/worksheets/sheet1.xml", type + "worksheet+xml")
                        + override("/xl/styles.xml", type + "styles+xml")
                        + override("/xl/sharedStrings.xml", type + "sharedStrings+xml") + "</Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns='" + packages + "relationships'><Relationship Id='r1' Type='" + office
                        + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns='" + main + "' xmlns:r='" + office
                        + "'><sheets><sheet name='a' sheetId='1' r:id='r1'/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='" + packages + "relationships'><Relationship Id='r1' Type='" + office
                        + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns='" + main + "'><sheetData>" + rows + "</sheetData></worksheet>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns='" + main
                        + "'><numFmts count='2'><numFmt numFmtId='164' formatCode='yyyy/m/d h:mm'/>"
                        + "<numFmt numFmtId='165' formatCode='0000000'/></numFmts>"
                        + "<cellXfs count='4'><xf numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='14'/></cellXfs>"
                        + "</styleSheet>");
        parts.put(
                "xl/sharedStrings.xml",
                "<sst xmlns='" + main + "'><si><t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh></si></sst>");
        return parts;
    }

    private static String override(String part, String type) {
        return "<Override PartName='" + part + "' ContentType='" + type + "'/>";
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
