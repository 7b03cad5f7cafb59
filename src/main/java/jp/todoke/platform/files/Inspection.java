package jp.todoke.platform.files;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.tika.Tika;

/**
 * A look into a file: whether it is by its bytes what its name says, can be opened, and holds nothing that runs or hides.
 *
 * @param flaw why it is refused; empty for a good file
 * @param mentionsMyNumber whether its text speaks of Individual Numbers (個人番号); images are not read
 */
public record Inspection(Optional<Flaw> flaw, boolean mentionsMyNumber) {
    private static final Tika TIKA = new Tika();
    private static final Pattern MY_NUMBER = Pattern.compile("個人番号|マイナンバー|(?i:individual number|my ?number)");

    /** Start of an OLE 2 file: Office before 2007, and every Office file with a password. */
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    /** Looks into a whole file of the kind its name promises. */
    public static Inspection of(FileType type, byte[] file) {
        try {
            if (type == FileType.XLSX && Bytes.startsWith(file, OLE)) {
                throw new FlawedFile(Flaw.ENCRYPTED);
            }
            if (!is(type, TIKA.detect(file)) || Bytes.isTwoThingsAtOnce(type, file)) {
                throw new FlawedFile(Flaw.OTHER_TYPE);
            }
            return new Inspection(Optional.empty(), speaksOfMyNumber(text(type, file)));
        } catch (FlawedFile e) {
            return new Inspection(Optional.of(e.flaw()), false);
        }
    }

    /** Opens the file and returns the text in it, as far as it is cheap to have. */
    private static String text(FileType type, byte[] file) throws FlawedFile {
        return switch (type) {
            case PDF -> PdfInspection.text(file);
            case PNG, JPG -> {
                ImageInspection.open(type, file);
                yield "";
            }
            case CSV, TXT -> TextInspection.text(file);
            case XML -> XmlInspection.text(file);
            case XLSX -> {
                WorkbookInspection.open(file);
                yield "";
            }
        };
    }

    private static boolean is(FileType type, String detected) {
        return switch (type) {
            case PDF, PNG, JPG -> detected.equals(type.mediaType());
            case XLSX -> detected.equals("application/zip") || detected.equals("application/x-tika-ooxml");
            // A log that begins with "From:" is taken for mail, one with a comment line for a script, and one in
            // Windows-31J
            // for bytes of no kind: whether it is text through and through is seen when it is read.
            case CSV, TXT ->
                detected.equals("message/rfc822")
                        || detected.equals("application/octet-stream")
                        || detected.startsWith("text/") && !detected.contains("html");
            case XML ->
                detected.equals("application/xml")
                        || detected.endsWith("+xml")
                                && !detected.equals("image/svg+xml")
                                && !detected.equals("application/xhtml+xml");
        };
    }

    private static boolean speaksOfMyNumber(String text) {
        return MY_NUMBER
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .find();
    }
}
