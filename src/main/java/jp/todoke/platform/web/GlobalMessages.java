package jp.todoke.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.List;

/**
 * The messages of this request that belong to no single field. A page cannot ask Faces for them itself: expressions make an
 * empty text of {@code null}.
 */
@Named("globalMessages")
@RequestScoped
public class GlobalMessages {
    public List<FacesMessage> getAll() {
        return FacesContext.getCurrentInstance().getMessageList(null);
    }
}
