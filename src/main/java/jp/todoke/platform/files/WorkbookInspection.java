package jp.todoke.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Unpacks a workbook (ECMA-376) without keeping it: a spreadsheet, no macros, nothing embedded, of sane size. */
final class WorkbookInspection {
    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES = 250L * 1024 * 1024;
    /** Sheets of figures shrink to a twentieth; a hundredth of a large one is made to harm. */
    private static final long MOST_RATIO = 100;

    private static final long SMALL = 10L * 1024 * 1024;
    private static final String MAIN_PART = "spreadsheetml.sheet.main+xml";

    private final byte[] file;
    private final byte[] buffer = new byte[64 * 1024];
    private long unpacked;
    private String contentTypes = "";

    private WorkbookInspection(byte[] file) {
        this.file = file;
    }

    static void open(byte[] file) throws FlawedFile {
        // The first local header's flags: bit 0 is encryption (APPNOTE.TXT 4.4.4).
        if (file.length > 6 && (file[6] & 1) != 0) {
            throw new FlawedFile(Flaw.ENCRYPTED);
        }
        new WorkbookInspection(file).unpack();
    }

    private void unpack() throws FlawedFile {
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new FlawedFile(Flaw.BOMB);
                }
                look(entry.getName().toLowerCase(Locale.ROOT), zip);
            }
        } catch (ZipException e) {
            throw new FlawedFile(String.valueOf(e.getMessage()).contains("encrypted") ? Flaw.ENCRYPTED : Flaw.BROKEN);
        } catch (IOException | IllegalArgumentException e) {
            throw new FlawedFile(Flaw.BROKEN);
        }
        if (contentTypes.contains("macroenabled")) {
            throw new FlawedFile(Flaw.MACROS);
        }
        if (!contentTypes.contains(MAIN_PART)) {
            throw new FlawedFile(Flaw.OTHER_TYPE);
        }
    }

    private void look(String name, ZipInputStream zip) throws IOException, FlawedFile {
        if (name.contains("..") || name.startsWith("/") || name.contains("\\")) {
            throw new FlawedFile(Flaw.BROKEN);
        }
        if (name.contains("vba") || name.contains("/activex/") || name.contains("/embeddings/")) {
            throw new FlawedFile(Flaw.MACROS);
        }
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
        boolean first = true;
        for (int read = zip.readNBytes(buffer, 0, buffer.length);
                read > 0;
                read = zip.readNBytes(buffer, 0, buffer.length)) {
            unpacked += read;
            if (unpacked > MOST_BYTES || unpacked > SMALL && unpacked > file.length * MOST_RATIO) {
                throw new FlawedFile(Flaw.BOMB);
            }
            if (first && xml) {
                String start = new String(buffer, 0, read, UTF_8);
                if (start.contains("<!DOCTYPE") || start.contains("<\0!\0D\0")) {
                    throw new FlawedFile(Flaw.DOCTYPE);
                }
                if (name.equals("[content_types].xml")) {
                    contentTypes = start.toLowerCase(Locale.ROOT);
                }
            }
            first = false;
        }
    }
}
