package jp.todoke.summaries.rendering;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import jp.todoke.platform.text.Texts;
import jp.todoke.summaries.domain.PrintableDocument;

/**
 * Prints documents as PDF/A-3a and PDF/UA-1.
 *
 * <p>It takes records and returns bytes, and may take a second or more: call it after the transaction that read the records has ended.
 * The same document in the same language gives the same bytes on the same release. Safe for many threads at once.
 */
@ApplicationScoped
public class PdfPress {
    private final FontShelf fonts = new FontShelf();
    private final Templates templates = new Templates();

    /**
     * The document as PDF.
     *
     * @param locale English for {@code en}, Japanese for anything else
     * @return a whole PDF file; characters that no font has are printed as 〓 and listed at the end of the document
     */
    public byte[] print(PrintableDocument document, Locale locale) {
        Locale language = Texts.of(locale).locale();
        String page = templates.fill(document, language);
        PrintedPage printed = PrintedPage.of(page, fonts.coverage(), language);
        return fonts.lend(set -> Typesetter.set(printed, set, document.moment(), document.attachments()));
    }
}
