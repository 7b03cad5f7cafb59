package jp.todoke.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** The address without a path: leads to the first page of one's own side. */
@Named("firstPage")
@RequestScoped
public class FirstPage {
    @Inject
    DeskView desk;

    public void lead() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        boolean changed = faces.getExternalContext().getRequestParameterMap().containsKey("passwordChanged");
        faces.getExternalContext().redirect(desk.getHome() + (changed ? "?passwordChanged=true" : ""));
        faces.responseComplete();
    }
}
