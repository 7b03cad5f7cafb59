package jp.todoke.platform.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Marks in the bytes of a file. */
final class Bytes {
    private static final byte[] PDF = "%PDF-".getBytes(ISO_8859_1);
    private static final byte[] ZIP_END = {'P', 'K', 5, 6};
    private static final byte[] PNG_END = {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xae, 0x42, 0x60, (byte) 0x82};
    /** Length of the record that ends a ZIP file, without its comment (APPNOTE.TXT 4.3.16). */
    private static final int ZIP_END_LENGTH = 22;

    private Bytes() {}

    static boolean startsWith(byte[] file, byte[] mark) {
        return at(file, 0, mark);
    }

    static boolean at(byte[] file, int place, byte[] mark) {
        if (place < 0 || place + mark.length > file.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (file[place + i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether another program would read the same bytes as something else: a polyglot. */
    static boolean isTwoThingsAtOnce(FileType type, byte[] file) {
        boolean zip = endsAsZip(file);
        return switch (type) {
            case XLSX -> !zip || pdfNearStart(file);
            case PDF -> zip;
            case PNG -> zip || pdfNearStart(file) || !at(file, file.length - PNG_END.length, PNG_END);
            case JPG, CSV, TXT, XML -> zip || pdfNearStart(file);
        };
    }

    /** A ZIP file is read from its end. */
    private static boolean endsAsZip(byte[] file) {
        for (int at = file.length - ZIP_END_LENGTH; at >= 0 && file.length - at <= ZIP_END_LENGTH + 0xffff; at--) {
            if (at(file, at, ZIP_END) && at + ZIP_END_LENGTH + number(file, at + 20) == file.length) {
                return true;
            }
        }
        return false;
    }

    private static int number(byte[] file, int at) {
        return (file[at] & 0xff) | (file[at + 1] & 0xff) << 8;
    }

    /** Readers of PDF accept its mark anywhere within the first 1,024 bytes. */
    private static boolean pdfNearStart(byte[] file) {
        for (int at = 0; at < 1024 && at < file.length; at++) {
            if (at(file, at, PDF)) {
                return true;
            }
        }
        return false;
    }
}
