package jp.todoke.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;
import jp.todoke.access.SignedIn;
import jp.todoke.access.usecase.Recognition;
import jp.todoke.platform.api.Problem;
import jp.todoke.platform.database.DatabaseAway;
import jp.todoke.platform.gate.Caller;
import jp.todoke.platform.gate.Channel;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.web.OwnScripts;
import org.jspecify.annotations.Nullable;

/** Sets the caller of each request: from the session for pages, from the bearer token (RFC 6750) for the API. */
public class CallerFilter extends HttpFilter {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final String PASSWORD_PAGE = "/account/password.xhtml";

    @Inject
    transient Recognition recognition;

    @Inject
    transient CurrentCaller current;

    @Inject
    transient CurrentPerson person;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean goOn;
        try {
            if (path.startsWith("/api/")) {
                goOn = recognizeMachine(request, response);
            } else if (path.startsWith("/jakarta.faces.resource/") || path.startsWith("/assets/")) {
                goOn = true;
            } else {
                goOn = recognizePerson(request, response, path);
            }
        } catch (DatabaseAway away) {
            tellAway(request, response, path);
            return;
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
        if (goOn) {
            chain.doFilter(request, response);
        }
    }

    /** Nobody can be recognised while the database is away; that is no failure of theirs. */
    private static void tellAway(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        response.setHeader("Retry-After", Integer.toString(DatabaseAway.RETRY_AFTER));
        if (path.startsWith("/api/")) {
            Problem.of(503, "platform.refusal.away", request.getLocale(), DatabaseAway.RETRY_AFTER)
                    .write(response);
        } else if (OwnScripts.sent(request)) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "platform.refusal.away");
        }
    }

    private boolean recognizeMachine(HttpServletRequest request, HttpServletResponse response) throws Exception {
        current.set(Caller.anonymous(request.getRemoteAddr()), Channel.API);
        @Nullable String authorization = request.getHeader("Authorization");
        if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return true;
        }
        Optional<Caller> machine =
                recognition.machine(authorization.substring(7).strip(), request.getRemoteAddr());
        if (machine.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"todoke\", error=\"invalid_token\"");
            Problem.of(401, "access.refusal.token", request.getLocale()).write(response);
            return false;
        }
        current.set(machine.get(), Channel.API);
        return true;
    }

    private boolean recognizePerson(HttpServletRequest request, HttpServletResponse response, String path)
            throws Exception {
        current.set(Caller.anonymous(request.getRemoteAddr()), Channel.WEB);
        SignedIn session = Session.signedIn(request);
        if (session == null) {
            return true;
        }
        Optional<Recognition.Person> found = recognition.person(session, request.getRemoteAddr());
        if (found.isEmpty()) {
            // Suspended, or the password changed elsewhere.
            Session.end(request);
            if (OwnScripts.sent(request)) {
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            } else {
                response.sendRedirect("/public/sign-in.xhtml?ended=true");
            }
            return false;
        }
        current.set(found.get().caller(), Channel.WEB);
        person.set(found.get());
        boolean free = path.startsWith("/public/") || path.equals(PASSWORD_PAGE) || !path.endsWith(".xhtml");
        if (found.get().mustChange() && !free) {
            if (OwnScripts.sent(request)) {
                response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            } else {
                response.sendRedirect(PASSWORD_PAGE);
            }
            return false;
        }
        return true;
    }
}
