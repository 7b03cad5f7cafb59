package jp.todoke.platform.files;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML to its end: well-formed, without a document type, nothing fetched from anywhere. */
final class XmlInspection {
    private static final int DEEPEST = 200;

    private XmlInspection() {}

    static String text(byte[] file) throws FlawedFile {
        StringBuilder text = new StringBuilder();
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(file));
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new FlawedFile(Flaw.DOCTYPE);
                    case XMLStreamConstants.START_ELEMENT -> {
                        text.append(reader.getLocalName()).append(' ');
                        if (++depth > DEEPEST) {
                            throw new FlawedFile(Flaw.BOMB);
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                    default -> {}
                }
            }
            return text.toString();
        } catch (XMLStreamException | RuntimeException e) {
            throw new FlawedFile(Flaw.BROKEN);
        }
    }

    /** OWASP's settings against external entities (XXE) and their expansion. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }
}
