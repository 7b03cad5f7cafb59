package jp.todoke.filing.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.usecase.ReadDraft;
import jp.todoke.platform.gate.Refusal;

/** A draft as a file: {@code ?id=}. Its name tells nothing of whom it is about. */
@WebServlet("/exchange/filing/draft.json")
public class DraftFileDownload extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient ReadDraft readDraft;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] file;
        FilingId id;
        try {
            id = AskedFiling.id(request.getParameter("id"));
            file = readDraft.file(id);
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status(), refusal.key());
            return;
        }
        response.setContentType("application/json");
        response.setContentLength(file.length);
        response.setHeader("Content-Disposition", "attachment; filename=\"draft-" + id + ".json\"");
        response.getOutputStream().write(file);
    }
}
