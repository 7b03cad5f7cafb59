package jp.todoke.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import jp.todoke.access.SignedIn;
import jp.todoke.access.usecase.SignIn;
import jp.todoke.access.usecase.SignOut;
import jp.todoke.platform.web.LocalPath;

/** The sign-in page and the sign-out button. */
@Named("signInView")
@RequestScoped
public class SignInView {
    @Inject
    SignIn signIn;

    @Inject
    SignOut signOut;

    @Inject
    HttpServletRequest request;

    private String name = "";
    private String password = "";
    private String back = "/";

    /** Refusals are shown on the page by the exception handler. */
    public void enter() throws IOException {
        SignedIn signedIn = signIn.enter(name, password);
        Session.begin(request, signedIn);
        redirect(LocalPath.orRoot(back));
    }

    public void leave() throws IOException {
        signOut.leave();
        Session.end(request);
        // Nothing of the session stays in the browser: neither kept pages nor stored marks. The language cookie does.
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .addResponseHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        redirect("/public/sign-in.xhtml?left=true");
    }

    private static void redirect(String path) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().redirect(path);
        faces.responseComplete();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getBack() {
        return LocalPath.orRoot(back);
    }

    public void setBack(String back) {
        this.back = back;
    }
}
