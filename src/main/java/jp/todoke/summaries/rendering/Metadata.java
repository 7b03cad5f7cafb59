package jp.todoke.summaries.rendering;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.todoke.platform.text.Dates;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF says of itself, in its information dictionary and, the same again, in its XMP packet (ISO 16684-1). The packet that
 * openhtmltopdf writes tells the present time and looks different under each XML transformer; this one depends on the document only.
 */
final class Metadata {
    static final String PRODUCER = "Todoke";

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)\\}");

    private Metadata() {}

    /** Puts the document's own moment in place of the present one, also as seed of the file identifier. */
    static void write(PDDocument pdf, Instant moment) throws IOException {
        ZonedDateTime created = moment.atZone(Dates.JST);
        PDDocumentInformation information = pdf.getDocumentInformation();
        information.setCreationDate(GregorianCalendar.from(created));
        pdf.setDocumentId(moment.toEpochMilli());

        String xmp = filled(Map.of(
                "title", told(information.getTitle()),
                "author", told(information.getAuthor()),
                "subject", told(information.getSubject()),
                "language", told(pdf.getDocumentCatalog().getLanguage()),
                "producer", PRODUCER,
                "created", String.format(Locale.ROOT, "%1$tFT%1$tT+09:00", created)));
        PDMetadata metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
        pdf.getDocumentCatalog().setMetadata(metadata);
    }

    private static String filled(Map<String, String> told) {
        return PLACE.matcher(Resources.text("templates/metadata.xmp")).replaceAll(place -> {
            String value = told.get(place.group(1));
            if (value == null) {
                throw new IllegalStateException("metadata.xmp asks for " + place.group(1));
            }
            return Matcher.quoteReplacement(value.replace("&", "&amp;").replace("<", "&lt;"));
        });
    }

    private static String told(@Nullable String value) {
        if (value == null) {
            throw new IllegalStateException("a template gives no title, author, subject or language");
        }
        return value;
    }
}
