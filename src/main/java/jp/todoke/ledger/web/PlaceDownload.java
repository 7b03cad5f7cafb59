package jp.todoke.ledger.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import jp.todoke.ledger.LedgerPlace;
import jp.todoke.ledger.usecase.ReadLedgerPlace;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.json.Json;
import org.jspecify.annotations.Nullable;

/** The place of an act as a file for {@code VerifyOffline place}: {@code ?act=SubmitFiling&subject=}; for both sides. */
@WebServlet({"/exchange/ledger-place.json", "/authority/ledger-place.json"})
public class PlaceDownload extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Pattern ACT = Pattern.compile("[A-Za-z]{1,80}");
    private static final int LONGEST = 200;

    @Inject
    transient ReadLedgerPlace places;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        @Nullable String act = request.getParameter("act");
        @Nullable String subject = request.getParameter("subject");
        if (act == null || !ACT.matcher(act).matches() || subject == null || subject.length() > LONGEST) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            LedgerPlace place = places.of(subject.replace('\0', ' '), act)
                    .orElseThrow(() -> Refusal.notFound("platform.refusal.notFound"));
            byte[] json = Json.write(place).getBytes(StandardCharsets.UTF_8);
            response.setContentType("application/json");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"todoke-ledger-place-"
                            + place.inclusion().leafIndex() + ".json\"");
            response.setContentLength(json.length);
            response.getOutputStream().write(json);
        } catch (Refusal refusal) {
            response.sendError(refusal.kind().status(), refusal.key());
        }
    }
}
