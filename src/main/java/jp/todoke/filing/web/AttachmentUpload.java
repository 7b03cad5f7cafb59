package jp.todoke.filing.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.todoke.filing.AttachmentId;
import jp.todoke.filing.StoredAttachment;
import jp.todoke.filing.usecase.ReadAttachment;
import jp.todoke.filing.usecase.UploadAttachment;
import jp.todoke.platform.api.Problem;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.json.Json;
import jp.todoke.platform.web.FormToken;
import jp.todoke.platform.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * Takes files in from the form, piece by piece, so that progress can be shown and a lost connection loses little. POST
 * announces one ({@code name}, {@code size}, {@code sha256} as form fields: a file's name stands in no address), PUT
 * {@code ?file=&offset=} brings a piece of at most 1 MiB, GET {@code ?file=} tells how far it is. Answers are JSON, refusals
 * problems (RFC 9457).
 */
@WebServlet("/exchange/filing/upload")
public class AttachmentUpload extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient UploadAttachment upload;

    @Inject
    transient ReadAttachment read;

    @Inject
    transient Language language;

    /**
     * How far a file is.
     *
     * @param words its state, or why it was refused, in the reader's language
     */
    public record Progress(String file, long received, long size, String state, boolean taken, String words) {}

    private interface Work {
        StoredAttachment run() throws IOException;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            if (!request.getMethod().equals("GET") && !FormToken.isWith(request)) {
                throw Refusal.forbidden("platform.refusal.forbidden");
            }
            super.service(request, response);
        } catch (Refusal refusal) {
            Problem.of(refusal.kind().status(), refusal.key(), language.getLocale(), refusal.arguments())
                    .write(response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String sha256 = parameter(request, "sha256");
        answer(response, () -> upload.begin(
                        parameter(request, "name"), number(request, "size"), sha256.isEmpty() ? null : sha256)
                .file());
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(response, () -> {
            byte[] piece = request.getInputStream().readNBytes(StoredAttachment.LONGEST_PIECE + 1);
            return upload.append(file(request), number(request, "offset"), piece);
        });
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AttachmentId id = file(request);
        String filing = parameter(request, "filing");
        // Of a file in a draft any preparer may know; of one that is in none only who uploads it.
        answer(response, () -> {
            if (filing.isEmpty()) {
                return read.state(id);
            }
            @Nullable
            StoredAttachment file =
                    read.states(AskedFiling.id(filing), List.of(id)).get(id.toString());
            if (file == null) {
                throw Refusal.notFound("platform.refusal.notFound");
            }
            return file;
        });
    }

    private void answer(HttpServletResponse response, Work work) throws IOException {
        StoredAttachment file = work.run();
        Progress progress = new Progress(
                file.id().toString(),
                file.received(),
                file.size(),
                file.state().name(),
                file.flaw() == null,
                AttachmentWords.of(file, language.texts()));
        response.setContentType("application/json");
        response.getOutputStream().write(Json.write(progress).getBytes(StandardCharsets.UTF_8));
    }

    private static AttachmentId file(HttpServletRequest request) {
        return AttachmentId.read(request.getParameter("file"))
                .orElseThrow(() -> Refusal.notFound("platform.refusal.notFound"));
    }

    private static long number(HttpServletRequest request, String name) {
        String text = parameter(request, name);
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }

    private static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
