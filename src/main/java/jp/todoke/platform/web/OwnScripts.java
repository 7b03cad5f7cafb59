package jp.todoke.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Tells requests of the portal's own scripts from whatever else a browser can be made to send. */
public final class OwnScripts {
    private static final String FACES = "partial/ajax";

    private OwnScripts() {}

    /**
     * Whether a script of ours sent this. Pages of other sites cannot set the header {@code Faces-Request} without asking
     * first (CORS), and are never allowed; {@code Sec-Fetch-Site} says the same again where the browser knows it.
     */
    public static boolean sent(HttpServletRequest request) {
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        return FACES.equals(request.getHeader("Faces-Request")) && (site == null || site.equals("same-origin"));
    }
}
