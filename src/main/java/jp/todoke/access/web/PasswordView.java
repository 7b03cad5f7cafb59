package jp.todoke.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import jp.todoke.access.usecase.ChangePassword;
import jp.todoke.platform.gate.Refusal;

/** The page where a person chooses a new password. */
@Named("passwordView")
@RequestScoped
public class PasswordView {
    @Inject
    ChangePassword changePassword;

    @Inject
    HttpServletRequest request;

    private String current = "";
    private String chosen = "";
    private String again = "";

    public void change() throws IOException {
        if (!chosen.equals(again)) {
            throw Refusal.invalid("access.refusal.passwordAgain");
        }
        Session.renew(request, changePassword.change(current, chosen));
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().redirect("/?passwordChanged=true");
        faces.responseComplete();
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
