package jp.todoke.filing.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import jp.todoke.filing.domain.intake.Columns;
import jp.todoke.platform.web.Language;

/** An empty table to fill in: {@code ?table=TRANSACTIONS}. It holds headings and nothing of anybody. */
@WebServlet("/exchange/filing/template.csv")
public class IntakeTemplate extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient Language language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Columns> asked = Arrays.stream(Columns.values())
                .filter(columns -> columns.name().equals(request.getParameter("table")))
                .findFirst();
        if (asked.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND, "platform.refusal.notFound");
            return;
        }
        byte[] file = asked.get().template(language.getLocale()).getBytes(UTF_8);
        response.setContentType("text/csv; charset=UTF-8");
        response.setContentLength(file.length);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + asked.get().name().toLowerCase(Locale.ROOT) + "-template.csv\"");
        response.getOutputStream().write(file);
    }
}
