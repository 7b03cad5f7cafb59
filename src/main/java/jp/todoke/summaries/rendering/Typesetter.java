package jp.todoke.summaries.rendering;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.todoke.platform.text.Dates;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Lays a page out and writes it as PDF/A-3a and PDF/UA-1. */
final class Typesetter {
    private static final Pattern CREATED = Pattern.compile("<xmp:CreateDate>[^<]*</xmp:CreateDate>");

    /** The output intent that PDF/A asks for (ISO 19005-3, 6.2.3); openhtmltopdf brings no profile, the JDK does. */
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // It logs what it lays out: content must not reach a log.
        XRLog.setLoggingEnabled(false);
    }

    private Typesetter() {}

    static byte[] set(PrintedPage page, List<FontShelf.Face> fonts, Instant moment) {
        try (PDDocument pdf = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(pdf)
                    .usePdfVersion(1.7f)
                    .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A)
                    .usePdfUaAccessibility(true)
                    .useColorProfile(SRGB)
                    .withProducer("Todoke")
                    .useReplacementText(Unprintables.GETA)
                    // Styles are in the page already and there are no pictures: nothing is ever fetched, from anywhere.
                    .useUriResolver((base, uri) -> null)
                    .useExternalResourceAccessControl(
                            (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useUnicodeLineBreaker(new JapaneseLineBreaks())
                    .withW3cDocument(page.dom(), "");
            for (FontShelf.Face face : fonts) {
                builder.useFont(
                        new PDFontSupplier(PDType0Font.load(pdf, face.font(), true)),
                        face.family().styleName(),
                        face.weight(),
                        FontStyle.NORMAL,
                        true);
            }
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
            }
            date(pdf, moment);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document's own moment in place of the present one, in both places that tell it, and in the seed of the file identifier. */
    private static void date(PDDocument pdf, Instant moment) throws IOException {
        pdf.getDocumentInformation().setCreationDate(GregorianCalendar.from(moment.atZone(Dates.JST)));
        pdf.setDocumentId(moment.toEpochMilli());
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        Matcher created = CREATED.matcher(xmp);
        if (!created.find()) {
            throw new IllegalStateException("the metadata tell no date of creation");
        }
        String told = String.format(
                Locale.ROOT, "<xmp:CreateDate>%1$tFT%1$tT+09:00</xmp:CreateDate>", moment.atZone(Dates.JST));
        metadata.importXMPMetadata(created.replaceFirst(told).getBytes(StandardCharsets.UTF_8));
    }
}
