package jp.todoke.platform.web;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.MessageDigest;
import jp.todoke.platform.configuration.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a request of a script comes from one of our pages and not from a page elsewhere (CSRF): a secret of the
 * session, written into the page and sent back in the header {@value #HEADER}. Faces has its own for its forms.
 */
public final class FormToken {
    public static final String HEADER = "X-Todoke-Token";
    private static final String NAME = FormToken.class.getName();

    private FormToken() {}

    /** The session's token; made where it has none. */
    public static String of(HttpServletRequest request) {
        HttpSession session = request.getSession();
        synchronized (session.getId().intern()) {
            if (session.getAttribute(NAME) instanceof String token) {
                return token;
            }
            String token = Secrets.random(18);
            session.setAttribute(NAME, token);
            return token;
        }
    }

    /** Whether the request carries its session's token. */
    public static boolean isWith(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        @Nullable String given = request.getHeader(HEADER);
        return session != null
                && given != null
                && session.getAttribute(NAME) instanceof String token
                && MessageDigest.isEqual(token.getBytes(US_ASCII), given.getBytes(US_ASCII));
    }
}
