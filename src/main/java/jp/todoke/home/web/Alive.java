package jp.todoke.home.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serial;
import jp.todoke.platform.gate.CurrentCaller;

/**
 * "I am still here": touches the session of a person who answered the idle warning. 204 while signed in, 401 when that is
 * over. Being asked at all is what keeps a session, so nothing else happens here.
 */
@WebServlet("/public/alive")
public class Alive extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentCaller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(
                caller.get().isKnown() ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_UNAUTHORIZED);
    }
}
