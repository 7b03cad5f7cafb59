package jp.todoke.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.Serial;

/**
 * Security headers on every response. The content security policy given here allows nothing but what static files need;
 * a Faces page replaces it with its own, which carries the nonce of its scripts.
 */
public class Headers extends HttpFilter {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final String CSP = "Content-Security-Policy";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        put(request, response);
        chain.doFilter(request, new OnePolicy(response));
    }

    /** The headers alone, for answers that are given before the filters run. */
    public static void put(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(CSP, "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        String path = request.getRequestURI();
        boolean isStatic = path.startsWith("/jakarta.faces.resource/") || path.startsWith("/assets/");
        if (!isStatic) {
            // Pages and answers hold filings; no cache on the way may keep them.
            response.setHeader("Cache-Control", "no-store");
        }
    }

    /** PrimeFaces adds its policy beside ours, and a browser would then enforce both: let it replace ours. */
    private static final class OnePolicy extends HttpServletResponseWrapper {
        OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (name.equalsIgnoreCase(CSP)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
