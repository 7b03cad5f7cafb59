package jp.todoke.filing.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.net.URLEncoder;
import jp.todoke.filing.AttachmentId;
import jp.todoke.filing.StoredAttachment;
import jp.todoke.filing.usecase.ReadAttachment;
import jp.todoke.filing.usecase.ReadAttachment.Whole;
import jp.todoke.filing.usecase.ReadReceivedAttachment;
import jp.todoke.platform.gate.Refusal;

/**
 * An attached file as a download, never shown inside the portal. For its exchange {@code ?filing=&file=}, for the authority
 * {@code ?receipt=&file=}.
 */
@WebServlet({"/exchange/filing/attachment", "/authority/triage/attachment"})
public class AttachmentDownload extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient ReadAttachment own;

    @Inject
    transient ReadReceivedAttachment received;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Whole whole;
        try {
            AttachmentId id = AttachmentId.read(request.getParameter("file")).orElse(new AttachmentId(0));
            String receipt = request.getParameter("receipt");
            whole = request.getServletPath().startsWith("/authority/")
                    ? received.of(receipt == null ? "" : receipt, id)
                    : own.of(AskedFiling.id(request.getParameter("filing")), id);
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status(), refusal.key());
            return;
        }
        StoredAttachment file = whole.file();
        response.setContentType(file.mediaType());
        response.setContentLength(whole.bytes().length);
        response.setHeader("Content-Disposition", disposition(file.fileName()));
        // Whoever opens it in a browser all the same gets it without scripts and without our origin.
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.getOutputStream().write(whole.bytes());
    }

    /** RFC 6266: a name in ASCII for old programs, and the true one (RFC 8187). */
    static String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        String encoded = URLEncoder.encode(name, UTF_8).replace("+", "%20").replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
