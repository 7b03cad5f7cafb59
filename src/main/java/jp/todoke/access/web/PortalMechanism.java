package jp.todoke.access.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import jp.todoke.access.SignedIn;
import jp.todoke.platform.web.Headers;
import jp.todoke.platform.web.OwnScripts;

/**
 * Tells the container who is signed in, and leads whoever is not to the sign-in page when they ask for a page that needs
 * it. What a person may do is not decided here but at the gate, from the account as it is now.
 */
@ApplicationScoped
public class PortalMechanism implements HttpAuthenticationMechanism {
    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        SignedIn signedIn = Session.signedIn(request);
        if (signedIn != null) {
            return context.notifyContainerAboutLogin(signedIn.account(), Set.of("signed-in"));
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        Headers.put(request, response);
        if (OwnScripts.sent(request)) {
            // A page asks for itself to be signed in again; leading it away would cost what is typed on it.
            return unknown(response, context);
        }
        String query = request.getQueryString();
        String back =
                request.getMethod().equals("GET") ? request.getRequestURI() + (query == null ? "" : "?" + query) : "/";
        return context.redirect("/public/sign-in.xhtml?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }

    private static AuthenticationStatus unknown(HttpServletResponse response, HttpMessageContext context) {
        // Required beside 401 (RFC 9110, 11.6.1). Browsers know no such scheme, and so show no dialog of their own.
        response.setHeader("WWW-Authenticate", "Session");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        return AuthenticationStatus.SEND_FAILURE;
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Session.end(request);
    }
}
