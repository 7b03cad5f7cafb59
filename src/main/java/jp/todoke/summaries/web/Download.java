package jp.todoke.summaries.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Locale;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.web.Language;
import jp.todoke.summaries.domain.PrintableDocument;
import jp.todoke.summaries.rendering.SignedPress;

/** A document as a download. Its name holds ids only. The transaction is over before printing begins. */
abstract class Download extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient SignedPress press;

    @Inject
    transient Language language;

    /** Gathers the document; refusals lead to the error page. */
    abstract PrintableDocument document(HttpServletRequest request, Locale locale);

    /** Name of the file, of letters, digits, dots and hyphens. */
    abstract String fileName(HttpServletRequest request);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = language.getLocale();
        byte[] pdf;
        try {
            pdf = press.print(document(request, locale), locale);
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status(), refusal.key());
            return;
        }
        response.setContentType("application/pdf");
        response.setContentLength(pdf.length);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName(request) + "\"");
        response.getOutputStream().write(pdf);
    }

    static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** Only what a receipt number or a date is made of goes into a file's name. */
    static String harmless(String text) {
        return text.length() > 40 ? "" : text.replaceAll("[^A-Za-z0-9-]", "");
    }
}
