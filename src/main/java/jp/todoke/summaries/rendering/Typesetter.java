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
import java.time.Instant;
import java.util.List;
import jp.todoke.summaries.domain.Attachment;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Lays a page out and writes it as PDF/A-3a and PDF/UA-1. */
final class Typesetter {
    /** The output intent that PDF/A asks for (ISO 19005-3, 6.2.3); openhtmltopdf brings no profile, the JDK does. */
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // It logs what it lays out: content must not reach a log.
        XRLog.setLoggingEnabled(false);
    }

    private Typesetter() {}

    static byte[] set(PrintedPage page, List<FontShelf.Face> fonts, Instant moment, List<Attachment> attachments) {
        try (PDDocument pdf = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(pdf)
                    .usePdfVersion(1.7f)
                    .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A)
                    .usePdfUaAccessibility(true)
                    .useColorProfile(SRGB)
                    .withProducer(Metadata.PRODUCER)
                    .useReplacementText(Unprintables.GETA)
                    // Styles and pictures are in the page already: nothing is ever fetched, from anywhere.
                    .useUriResolver((base, uri) -> isInThePage(uri) ? uri : null)
                    .useExternalResourceAccessControl(
                            (uri, type) -> isInThePage(uri), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
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
            Attachments.add(pdf, attachments, moment);
            Metadata.write(pdf, moment);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isInThePage(String uri) {
        return uri.startsWith("data:image/png;base64,");
    }
}
