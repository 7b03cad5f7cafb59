package jp.todoke.filing.domain.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.todoke.platform.gate.Refusal;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The zip file that an XLSX is (ECMA-376 part 2), unpacked with care: a stranger made it. What is read afterwards is packed
 * anew from what was looked at here, since the two lists of entries in a zip file need not agree.
 */
final class WorkbookParts {
    /** Most bytes after unpacking; what fits into an upload and is honest stays far below. */
    static final int MOST_BYTES = 32_000_000;

    /** Most parts of a workbook. */
    static final int MOST_ENTRIES = 500;

    /** So much smaller is only what says nothing, repeated. Small files are let through: their tables are short. */
    private static final int MOST_RATIO = 200;

    private static final int SMALL = 1_000_000;

    /** A cell of Excel's largest sheet: column XFD, row 1048576. */
    private static final String CELL = "[A-Z]{1,3}[0-9]{1,7}";

    private static final XMLInputFactory XML = factory();

    private WorkbookParts() {}

    /** The parts of a workbook that are XML, packed anew. */
    static byte[] looked(byte[] file) {
        Map<String, byte[]> parts = unpacked(file);
        if (!parts.containsKey("xl/workbook.xml")) {
            throw Refusal.invalid("filing.intake.refusal.workbook");
        }
        try {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                look(part.getValue(), part.getKey().startsWith("xl/worksheets/"));
            }
            return packed(parts);
        } catch (XMLStreamException | IOException e) {
            throw Refusal.invalid("filing.intake.refusal.workbook");
        }
    }

    private static Map<String, byte[]> unpacked(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        long whole = 0;
        int entries = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                byte[] bytes;
                try (InputStream in = zip.getInputStream(entry)) {
                    bytes = in.readNBytes((int) (MOST_BYTES - whole) + 1);
                }
                whole += bytes.length;
                entries++;
                boolean bomb = whole > SMALL && whole / MOST_RATIO > file.length;
                if (whole > MOST_BYTES || bomb || entries > MOST_ENTRIES) {
                    throw Refusal.invalid("filing.intake.refusal.bomb");
                }
                String name = entry.getName().replaceFirst("^/", "");
                if (name.toLowerCase(Locale.ROOT).matches(".*\\.(xml|rels)")) {
                    parts.put(name, bytes);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.invalid("filing.intake.refusal.workbook");
        }
        return parts;
    }

    /** No document type, so no entities; in a sheet no more rows than are taken, and no cell beyond the largest sheet. */
    private static void look(byte[] part, boolean sheet) throws XMLStreamException {
        XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(part));
        int rows = 0;
        boolean said = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw Refusal.invalid("filing.intake.refusal.workbook");
            }
            if (sheet && event == XMLStreamConstants.START_ELEMENT) {
                String name = reader.getLocalName();
                String place = reader.getAttributeValue(null, "r");
                if (name.equals("row")) {
                    rows += said ? 1 : 0;
                    said = false;
                } else if (name.equals("v") || name.equals("is")) {
                    said = true;
                } else if (name.equals("c") && place != null && !place.matches(CELL)) {
                    throw Refusal.invalid("filing.intake.refusal.workbook");
                }
                if (rows > Table.MOST_LINES) {
                    throw Refusal.invalid("filing.intake.refusal.long", Table.MOST_LINES - 1);
                }
            }
        }
    }

    private static byte[] packed(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
