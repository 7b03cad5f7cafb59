package jp.todoke.platform.web;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewDeclarationLanguage;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Builds a page anew that the server has forgotten, when a form on it is sent back: after a session ended or a server was
 * started again nobody loses what they typed. Only for the pages named in the context parameter {@code todoke.rebuiltViews},
 * whose beans find their way back by what the form sends along.
 *
 * <p>Such a request bears no valid view state, which is otherwise the proof that it comes from a page of ours. So it must be
 * one that a browser lets only our own scripts make: with a header that no form of another site can set, and, where the
 * browser says so, from the same origin.
 */
public class RebuiltViews extends ViewHandlerWrapper {
    public RebuiltViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public @Nullable UIViewRoot restoreView(FacesContext faces, String viewId) {
        UIViewRoot kept = super.restoreView(faces, viewId);
        if (kept != null || !faces.isPostback() || !isRebuilt(faces, viewId) || !isFromOurPage(faces)) {
            return kept;
        }
        UIViewRoot rebuilt = createView(faces, viewId);
        faces.setViewRoot(rebuilt);
        ViewDeclarationLanguage language = getViewDeclarationLanguage(faces, viewId);
        try {
            language.buildView(faces, rebuilt);
        } catch (IOException e) {
            throw new FacesException(e);
        }
        return rebuilt;
    }

    private static boolean isRebuilt(FacesContext faces, String viewId) {
        String views = faces.getExternalContext().getInitParameter("todoke.rebuiltViews");
        return views != null && Arrays.asList(views.split("\\s+")).contains(viewId);
    }

    private static boolean isFromOurPage(FacesContext faces) {
        HttpServletRequest request =
                (HttpServletRequest) faces.getExternalContext().getRequest();
        return OwnScripts.sent(request);
    }
}
