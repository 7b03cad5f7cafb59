package jp.todoke.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jp.todoke.access.SignedIn;
import org.jspecify.annotations.Nullable;

/** The HTTP session, as far as sign-in goes. */
final class Session {
    private static final String SIGNED_IN = "todoke.signedIn";

    private Session() {}

    static @Nullable SignedIn signedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (SignedIn) session.getAttribute(SIGNED_IN);
    }

    /** Begins a new session: nothing of an earlier one, and a new id, so that a planted id is worth nothing. */
    static void begin(HttpServletRequest request, SignedIn signedIn) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        request.getSession(true).setAttribute(SIGNED_IN, signedIn);
    }

    /** The same person goes on, under a new id. */
    static void renew(HttpServletRequest request, SignedIn signedIn) {
        request.changeSessionId();
        request.getSession().setAttribute(SIGNED_IN, signedIn);
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
