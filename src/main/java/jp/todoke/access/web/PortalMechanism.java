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
        String query = request.getQueryString();
        String back =
                request.getMethod().equals("GET") ? request.getRequestURI() + (query == null ? "" : "?" + query) : "/";
        return context.redirect("/public/sign-in.xhtml?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Session.end(request);
    }
}
