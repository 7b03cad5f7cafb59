package jp.todoke.summaries.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.todoke.summaries.domain.Column;
import jp.todoke.summaries.domain.Entry;
import jp.todoke.summaries.domain.PrintableDocument;
import jp.todoke.summaries.domain.Row;
import jp.todoke.summaries.domain.Section;
import jp.todoke.summaries.domain.Table;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PdfPressTest {
    private static final PdfPress PRESS = new PdfPress();

    static Stream<Arguments> documents() {
        return Stream.of(Locale.JAPANESE, Locale.ENGLISH)
                .flatMap(locale -> Stream.of(
                        Arguments.of("copy of a filing", locale, SampleDocuments.filing(locale, false)),
                        Arguments.of("authority's summary", locale, SampleDocuments.filing(locale, true)),
                        Arguments.of("correction", locale, SampleDocuments.correction(locale)),
                        Arguments.of("nasty filing", locale, SampleDocuments.nastyFiling()),
                        Arguments.of("receipt", locale, SampleDocuments.receipt(SampleDocuments.ledgerPlace())),
                        Arguments.of("receipt before sealing", locale, SampleDocuments.receipt(null)),
                        Arguments.of("period", locale, SampleDocuments.period()),
                        Arguments.of("empty period", locale, SampleDocuments.emptyPeriod())));
    }

    static Stream<Arguments> japaneseDocuments() {
        return documents().filter(arguments -> arguments.get()[1].equals(Locale.JAPANESE));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("documents")
    void everyDocumentIsArchivableAndAccessible(String name, Locale locale, PrintableDocument document)
            throws IOException, VeraPDFException {
        byte[] pdf = PRESS.print(document, locale);

        assertThat(Judge.faults(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(Judge.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo(locale.getLanguage());
            assertThat(read.getDocumentInformation().getTitle()).isNotBlank();
            assertThat(new String(read.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains(read.getDocumentInformation().getTitle());
            assertThat(read.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(document.moment());
            assertThat(fonts(read)).isNotEmpty().allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSans.*");
            });
            assertThat(bookmarks(read)).isNotEmpty();
        }
    }

    @Test
    void judgeFindsFaultWithAnOrdinaryPdf() throws IOException, VeraPDFException {
        ByteArrayOutputStream ordinary = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(ordinary);
        }

        assertThat(Judge.faults(ordinary.toByteArray(), PDFAFlavour.PDFA_3_A)).isNotEmpty();
        assertThat(Judge.faults(ordinary.toByteArray(), PDFAFlavour.PDFUA_1)).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("japaneseDocuments")
    void sameDocumentGivesTheSameBytes(String name, Locale locale, PrintableDocument document) {
        assertThat(PRESS.print(document, locale)).isEqualTo(new PdfPress().print(document, locale));
    }

    @Test
    void everyPageBearsCaveatReceiptNumberHashAndPageNumber() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PRESS.print(SampleDocuments.nastyFiling(), Locale.JAPANESE))) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(3);
            for (int page = 1; page <= pages; page++) {
                assertThat(text(pdf, page))
                        .contains("取扱注意")
                        .contains("STR-2026-00099999-X")
                        .contains(SampleDocuments.HASH)
                        .contains(page + " / " + pages);
            }
        }
    }

    @Test
    void filingCanBeReadAndSearched() throws IOException {
        try (PDDocument pdf =
                Loader.loadPDF(PRESS.print(SampleDocuments.filing(Locale.JAPANESE, true), Locale.JAPANESE))) {
            assertThat(joined(pdf))
                    .contains("疑わしい取引の届出")
                    .contains("2026年11月22日10:42:05JST(令和8年11月22日)")
                    .contains("株式会社あかつき暗号資産取引所")
                    .contains("髙﨑𠮷郎")
                    .contains("ЖыгімонтМіхайлавічЗаўёркаў")
                    .contains("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4")
                    .contains("葉12,344（0から数えて）／木の大きさ12,352")
                    .contains("名義貸しが強く疑われる。")
                    .doesNotContain("印刷できない文字");
            assertThat(bookmarks(pdf))
                    .containsExactly("受付", "台帳での位置", "届出の概要", "届出を行う理由", "当事者", "ウォレット", "取引", "確認した注意事項", "審査");
        }
    }

    @Test
    void whatACorrectionChangesIsShortAndNamesWhatIsNewOrGone() throws IOException {
        try (PDDocument pdf =
                Loader.loadPDF(PRESS.print(SampleDocuments.correction(Locale.JAPANESE), Locale.JAPANESE))) {
            assertThat(joined(pdf))
                    .contains("訂正で変わったところ")
                    .contains("この文書の「関係者」")
                    .contains("削除ウォレット›w3　イーサリアム·ETH訂正した届出")
                    .contains("性別男性―")
                    .contains("疑わしい取引の合計（12件のうち12件）");
            assertThat(pages(pdf, "訂正で変わったところ", "届出の概要")).isLessThanOrEqualTo(2);
        }
    }

    /** On how many pages the section stands that goes from one heading to the next. */
    private static int pages(PDDocument pdf, String heading, String next) throws IOException {
        int first = 0;
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            List<String> lines = text(pdf, page).lines().map(String::strip).toList();
            if (lines.contains(heading)) {
                first = page;
            }
            if (lines.contains(next)) {
                return page - first + 1;
            }
        }
        throw new AssertionError(next + " not found");
    }

    @Test
    void copyForTheFilerSaysNothingOfTriage() throws IOException {
        try (PDDocument pdf =
                Loader.loadPDF(PRESS.print(SampleDocuments.filing(Locale.JAPANESE, false), Locale.JAPANESE))) {
            assertThat(joined(pdf)).contains("社外秘").doesNotContain("審査").doesNotContain("分析一郎");
        }
    }

    @Test
    void markupInContentIsOnlyText() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PRESS.print(SampleDocuments.nastyFiling(), Locale.JAPANESE))) {
            assertThat(joined(pdf))
                    .contains(
                            "<script>alert('x')</script><imgsrc=\"http://evil.invalid/x.png\"/>&amp;&lt;[[${7*7}]]__${7*7}__#{x}");
            assertThat(pdf.getDocumentCatalog().getCOSObject().getItem(COSName.AA))
                    .isNull();
            assertThat(pdf.getDocumentCatalog().getCOSObject().getItem(COSName.OPEN_ACTION))
                    .isNull();
        }
    }

    @Test
    void whatCannotBePrintedIsShownAndListed() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PRESS.print(SampleDocuments.nastyFiling(), Locale.ENGLISH))) {
            assertThat(joined(pdf))
                    .contains("〓gnp.exe")
                    .contains("U+0007BEL")
                    .contains("U+0000NULL")
                    .contains("U+D800HIGHSURROGATESD800")
                    .contains("U+202ERIGHT-TO-LEFTOVERRIDE")
                    .contains("U+1F600GRINNINGFACE2")
                    .contains("U+E0100VARIATIONSELECTOR-17")
                    .contains("U+E000PRIVATEUSEAREAE0001");
        }
    }

    @Test
    void emptinessIsSaidInWords() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PRESS.print(SampleDocuments.nastyFiling(), Locale.JAPANESE))) {
            assertThat(joined(pdf))
                    .contains("台帳への封印を待っています")
                    .contains("行がありません。")
                    .contains("記載はありません。")
                    .contains("担当はまだいません。")
                    .contains("まだ決定していません。")
                    .contains("メモはありません。");
        }
        try (PDDocument pdf = Loader.loadPDF(PRESS.print(SampleDocuments.emptyPeriod(), Locale.JAPANESE))) {
            assertThat(joined(pdf)).contains("この期間に受け付けた届出はありません。").contains("未了の確認はありません。");
        }
    }

    @Test
    void firstYearOfAnEraIsWrittenAsPeopleDo() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PRESS.print(SampleDocuments.emptyPeriod(), Locale.JAPANESE))) {
            assertThat(joined(pdf)).contains("2019年4月30日(平成31年)から2019年5月1日(令和元年)まで");
        }
    }

    @Test
    void ligaturesAreNotUsedSinceTheyHideTheLetters() throws IOException {
        try (PDDocument pdf =
                Loader.loadPDF(PRESS.print(SampleDocuments.filing(Locale.ENGLISH, false), Locale.ENGLISH))) {
            assertThat(joined(pdf)).contains("affiliate(efficientofflinefiatflow)");
        }
    }

    @Test
    void rowIsNotPartedFromItsDetailsByThePage() throws IOException {
        var rows = IntStream.range(0, 200)
                .mapToObj(n -> Row.of("row" + n).with(Entry.mono("label", "detail" + n)))
                .toList();
        var filing = SampleDocuments.filingOf(Section.of("表", new Table("", List.of(Column.text("行", 1)), rows, "")));
        try (PDDocument pdf = Loader.loadPDF(PRESS.print(filing, Locale.JAPANESE))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(4);
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                List<String> started = numbers(text(pdf, page), "row(\\d+)");
                assertThat(numbers(text(pdf, page), "detail(\\d+)")).isEqualTo(started);
            }
        }
    }

    private static List<String> numbers(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void receiptIsOnePage() throws IOException {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            try (PDDocument pdf =
                    Loader.loadPDF(PRESS.print(SampleDocuments.receipt(SampleDocuments.ledgerPlace()), locale))) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            }
        }
    }

    @Test
    void sumsOfAPeriodAreRight() throws IOException {
        var period = SampleDocuments.period();
        long sum = period.byKind().rows().stream()
                .flatMap(row -> row.counts().stream())
                .mapToLong(Long::longValue)
                .sum();
        assertThat(period.byKind().total()).isEqualTo(sum);
        assertThat(period.byKind().totals().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(sum);
        try (PDDocument pdf = Loader.loadPDF(PRESS.print(period, Locale.JAPANESE))) {
            assertThat(joined(pdf)).contains("届出" + String.format(Locale.ROOT, "%,d", sum) + "件");
        }
    }

    @Test
    void manyCanPrintAtOnce() {
        byte[] alone = PRESS.print(SampleDocuments.receipt(null), Locale.JAPANESE);
        List<byte[]> together = Stream.generate(() -> SampleDocuments.receipt(null))
                .limit(8)
                .parallel()
                .map(receipt -> PRESS.print(receipt, Locale.JAPANESE))
                .toList();
        assertThat(together).allSatisfy(pdf -> assertThat(pdf).isEqualTo(alone));
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    /** The text without spaces and line breaks, which depend on the layout. */
    private static String joined(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
    }

    private static List<PDFont> fonts(PDDocument pdf) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(Objects.requireNonNull(page.getResources().getFont(name)));
            }
        }
        return fonts;
    }

    private static List<String> bookmarks(PDDocument pdf) {
        List<String> titles = new ArrayList<>();
        for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
            titles.add(item.getTitle());
        }
        return titles;
    }
}
