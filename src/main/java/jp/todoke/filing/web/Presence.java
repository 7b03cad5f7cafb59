package jp.todoke.filing.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serial;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import jp.todoke.filing.FilingId;
import jp.todoke.platform.gate.Caller;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.json.Json;
import jp.todoke.platform.text.Dates;
import jp.todoke.platform.web.Language;
import jp.todoke.platform.web.OwnScripts;
import org.jspecify.annotations.Nullable;

/**
 * "I am writing here": fields {@code page}, {@code section}, and {@code left} when the page is left. Answers who else is,
 * and the newest version, as JSON; 404 for a page that this session did not open, which then says so with its next saving.
 * No act of anybody, so the ledger does not hear of it: opening and saving the draft are.
 */
@WebServlet("/exchange/filing/presence")
public class Presence extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final String OPENED = "todoke.page.";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    @Inject
    transient Writers writers;

    @Inject
    transient CurrentCaller current;

    @Inject
    transient Language language;

    /** What a page hears: sentences on the others, and the newest version stored. */
    record Others(List<String> others, int version) {}

    /** Remembers in the session that this page shows this draft: only who may write on it has opened it. */
    static void opened(HttpSession session, String page, FilingId filing) {
        session.setAttribute(OPENED + page, Long.toString(filing.value()));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller = current.get();
        String page = said(request, "page");
        @Nullable HttpSession session = request.getSession(false);
        @Nullable String opened = session == null ? null : (String) session.getAttribute(OPENED + page);
        @Nullable String exchange = caller.exchange();
        if (!OwnScripts.sent(request) || exchange == null || !caller.may(Permission.PREPARE_FILING)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else if (opened == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else {
            FilingId filing = new FilingId(Long.parseLong(opened));
            if (!said(request, "left").isEmpty()) {
                writers.left(exchange, filing, page);
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                return;
            }
            List<String> others =
                    writers
                            .writing(exchange, filing, page, caller.account(), caller.displayName(), section(request))
                            .stream()
                            .map(other -> sentence(other, caller))
                            .toList();
            response.setContentType("application/json");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(Json.write(new Others(others, writers.version(exchange, filing))));
        }
    }

    private String sentence(Writers.Writer other, Caller caller) {
        String key = other.account().equals(caller.account()) ? "filing.page.writing.self" : "filing.page.writing";
        return language.texts()
                .get(
                        key,
                        other.name(),
                        language.texts().get("filing.page.section." + other.section()),
                        CLOCK.format(ZonedDateTime.ofInstant(other.since(), Dates.JST)));
    }

    private static FormSection section(HttpServletRequest request) {
        String name = said(request, "section");
        return Arrays.stream(FormSection.values())
                .filter(section -> section.name().equals(name))
                .findFirst()
                .orElse(FormSection.OVERVIEW);
    }

    private static String said(HttpServletRequest request, String field) {
        return Objects.requireNonNullElse(request.getParameter(field), "");
    }
}
