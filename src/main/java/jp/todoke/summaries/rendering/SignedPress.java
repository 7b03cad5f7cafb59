package jp.todoke.summaries.rendering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import jp.todoke.platform.text.Texts;
import jp.todoke.summaries.domain.PrintableDocument;

/**
 * Prints documents as {@link PdfPress} does, few at once, and signs them. Up to the signature the same document gives the same bytes; the
 * signature holds the time of signing, and for the same time is the same too (with an RSA key).
 */
@ApplicationScoped
public class SignedPress {
    /** A filing with 300 transactions needs 200 MB while it is printed: more at once than this could take the whole heap. */
    private static final int AT_ONCE = 2;

    private final Semaphore room = new Semaphore(AT_ONCE, true);

    @Inject
    PdfPress press;

    @Inject
    PortalCertificate certificate;

    @Inject
    Clock clock;

    /**
     * The document as signed PDF.
     *
     * @param locale English for {@code en}, Japanese for anything else
     */
    public byte[] print(PrintableDocument document, Locale locale) {
        room.acquireUninterruptibly();
        byte[] unsigned;
        try {
            unsigned = press.print(document, locale);
        } finally {
            room.release();
        }
        return new Signature(certificate.identity())
                .over(
                        unsigned,
                        document.moment(),
                        clock.instant(),
                        Texts.of(locale).locale());
    }
}
