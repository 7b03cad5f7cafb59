package jp.todoke.platform.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;

/** Keeps the chosen language for a year and leads back: {@code /public/language?to=en&back=/path}. */
@WebServlet("/public/language")
public class LanguageSwitch extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int YEAR = 365 * 24 * 3600;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Cookie cookie = new Cookie(Language.COOKIE, "en".equals(request.getParameter("to")) ? "en" : "ja");
        cookie.setPath("/");
        cookie.setMaxAge(YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        response.sendRedirect(LocalPath.orRoot(request.getParameter("back")));
    }
}
