package jp.todoke.platform.files;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** Opens a PDF: no password, neither to open nor to print it. */
final class PdfInspection {
    /** Whoever files a thousand pages is not kept waiting for all of them. */
    private static final int PAGES_READ = 50;

    private PdfInspection() {}

    static String text(byte[] file) throws FlawedFile {
        try (PDDocument document = Loader.loadPDF(file)) {
            if (document.isEncrypted()) {
                throw new FlawedFile(Flaw.ENCRYPTED);
            }
            if (document.getNumberOfPages() == 0) {
                throw new FlawedFile(Flaw.BROKEN);
            }
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(PAGES_READ);
            return stripper.getText(document);
        } catch (InvalidPasswordException e) {
            throw new FlawedFile(Flaw.ENCRYPTED);
        } catch (IOException | RuntimeException e) {
            // The parser meets whatever bytes somebody made up; all that matters is that it cannot be opened.
            throw new FlawedFile(Flaw.BROKEN);
        }
    }
}
