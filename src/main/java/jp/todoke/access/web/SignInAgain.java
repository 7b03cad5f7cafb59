package jp.todoke.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Objects;
import jp.todoke.access.SignedIn;
import jp.todoke.access.usecase.Recognition;
import jp.todoke.access.usecase.SignIn;
import jp.todoke.platform.api.Problem;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.web.Language;
import jp.todoke.platform.web.OwnScripts;

/**
 * Sign-in from a page on which somebody was typing when the session ended: form fields {@code name} and {@code password}.
 * 204 when signed in; 403 when signed in with a temporary password, which must be changed first; otherwise problem+json with
 * the reason in words: 401 wrong, 409 another person is signed in in this browser, 429 too many tries.
 */
@WebServlet("/public/sign-in-again")
public class SignInAgain extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient SignIn signIn;

    @Inject
    transient Recognition recognition;

    @Inject
    transient CurrentCaller caller;

    @Inject
    transient Language language;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            // Nobody is signed in from a page of another site.
            if (!OwnScripts.sent(request)) {
                throw Refusal.forbidden("platform.refusal.forbidden");
            }
            SignedIn signedIn = enter(request, parameter(request, "name"), parameter(request, "password"));
            boolean temporary = recognition
                    .person(signedIn, request.getRemoteAddr())
                    .map(Recognition.Person::mustChange)
                    .orElse(false);
            response.setStatus(temporary ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NO_CONTENT);
        } catch (Refusal refusal) {
            Problem.of(refusal.kind().status(), refusal.key(), language.getLocale(), refusal.arguments())
                    .write(response);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private SignedIn enter(HttpServletRequest request, String name, String password) {
        SignedIn now = Session.signedIn(request);
        if (now != null && caller.get().isKnown()) {
            // In another tab meanwhile. Whoever it is goes on undisturbed.
            if (!now.account().equalsIgnoreCase(name.strip())) {
                throw Refusal.conflict("access.refusal.otherSignedIn");
            }
            return now;
        }
        SignedIn signedIn = signIn.enter(name, password);
        Session.begin(request, signedIn);
        return signedIn;
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
