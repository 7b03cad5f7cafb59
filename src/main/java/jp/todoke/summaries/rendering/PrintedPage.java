package jp.todoke.summaries.rendering;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A filled template, made fit for the fonts: every text is divided into runs that one family can print, what none can print is replaced
 * by 〓 and listed in the note at the end, and the style sheet is put in. Done on the whole page, so that no template can forget it.
 */
final class PrintedPage {
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final Pattern STYLE_SHEET = Pattern.compile("\\.\\./styles/([a-z-]+\\.css)");

    private final Document dom;
    private final FontRuns runs;
    private final Unprintables unprintables = new Unprintables();

    private PrintedPage(String xhtml, Map<FontShelf.Family, BitSet> coverage, Locale language) {
        this.dom = parse(unprintables.withoutForbidden(xhtml));
        this.runs = new FontRuns(coverage, language, unprintables);
    }

    /**
     * @param xhtml a filled template; well-formed but for characters that XML forbids, which may stand in content
     * @param coverage what each family can print
     */
    static PrintedPage of(String xhtml, Map<FontShelf.Family, BitSet> coverage, Locale language) {
        PrintedPage page = new PrintedPage(xhtml, coverage, language);
        page.putStylesIn();
        page.divideIntoRuns(page.body(), false);
        page.writeNote();
        return page;
    }

    Document dom() {
        return dom;
    }

    private Element body() {
        return (Element) dom.getElementsByTagNameNS(XHTML, "body").item(0);
    }

    private void putStylesIn() {
        NodeList links = dom.getElementsByTagNameNS(XHTML, "link");
        while (links.getLength() > 0) {
            Element link = (Element) links.item(0);
            Matcher name = STYLE_SHEET.matcher(link.getAttribute("href"));
            if (!name.matches()) {
                throw new IllegalStateException("not one of our style sheets: " + link.getAttribute("href"));
            }
            Element style = dom.createElementNS(XHTML, "style");
            style.setAttribute("type", "text/css");
            style.setTextContent(Resources.text("styles/" + name.group(1)));
            link.getParentNode().replaceChild(style, link);
        }
    }

    private void divideIntoRuns(Element element, boolean inCode) {
        boolean code = inCode || (" " + element.getAttribute("class") + " ").contains(" code ");
        for (Node child : children(element)) {
            if (child instanceof Element inner) {
                divideIntoRuns(inner, code);
            } else if (child.getNodeType() == Node.TEXT_NODE) {
                divide(element, child, code);
            }
        }
    }

    private void divide(Element parent, Node text, boolean code) {
        for (FontRuns.Run run : runs.of(text.getNodeValue(), code)) {
            Node set = dom.createTextNode(run.text());
            if (run.family() != runs.usual(code)) {
                Element span = dom.createElementNS(XHTML, "span");
                span.setAttribute("class", run.family().name().toLowerCase(Locale.ROOT));
                span.appendChild(set);
                set = span;
            }
            parent.insertBefore(set, text);
        }
        parent.removeChild(text);
    }

    /** The note stands in the template, empty; it goes where there is nothing to tell. */
    private void writeNote() {
        Element note = byId("unprintable");
        if (note == null) {
            return;
        }
        if (unprintables.isEmpty()) {
            note.getParentNode().removeChild(note);
            return;
        }
        Element rows = (Element) note.getElementsByTagNameNS(XHTML, "tbody").item(0);
        for (Unprintables.Found found : unprintables.found()) {
            Element row = dom.createElementNS(XHTML, "tr");
            row.appendChild(cell("code", found.number()));
            row.appendChild(cell("text", found.name()));
            row.appendChild(cell("figure", Integer.toString(found.times())));
            rows.appendChild(row);
        }
    }

    private Element cell(String style, String text) {
        Element cell = dom.createElementNS(XHTML, "td");
        cell.setAttribute("class", style);
        cell.setTextContent(text);
        return cell;
    }

    private @Nullable Element byId(String id) {
        NodeList all = body().getElementsByTagNameNS(XHTML, "*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.getAttribute("id").equals(id)) {
                return element;
            }
        }
        return null;
    }

    private static List<Node> children(Element element) {
        List<Node> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        return children;
    }

    private static Document parse(String xhtml) {
        try {
            // The JDK's own parser, whatever else a server has on its class path; no DTD, so no entities and nothing
            // fetched.
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setNamespaceAware(true);
            factory.setCoalescing(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // Its default handler prints faults, and with them content, to the console.
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(
                    "a template is not well-formed: " + e.getClass().getSimpleName());
        }
    }
}
