package jp.todoke.platform.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ProtectedViewException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import jp.todoke.platform.database.DatabaseAway;
import jp.todoke.platform.gate.Refusal;
import org.primefaces.csp.CspException;

/**
 * What a page does when something says no. A refusal of a button press is told on the same page, with everything typed
 * still there; a refusal of a page, an expired view and a failure lead to the error page with the right status.
 */
public class PortalExceptionHandler extends ExceptionHandlerWrapper {
    private static final System.Logger LOG = System.getLogger(PortalExceptionHandler.class.getName());

    PortalExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    /** Named in faces-config.xml. */
    public static class Factory extends ExceptionHandlerFactory {
        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new PortalExceptionHandler(getWrapped().getExceptionHandler());
        }
    }

    @Override
    public void handle() throws FacesException {
        FacesContext faces = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            ExceptionQueuedEvent event = events.next();
            events.remove();
            if (!faces.getResponseComplete()) {
                tell(faces, event.getContext().getPhaseId(), event.getContext().getException());
            }
        }
    }

    private static void tell(FacesContext faces, PhaseId phase, Throwable thrown) {
        Throwable root = root(thrown);
        if (root instanceof Refusal refusal) {
            boolean button = faces.isPostback() && PhaseId.RENDER_RESPONSE.compareTo(phase) > 0;
            // Who is no longer signed in is told so; a wrong password is a matter of the sign-in page.
            boolean signedOut = refusal.key().equals("platform.refusal.signIn");
            if (button && !signedOut) {
                String text =
                        CDI.current().select(Language.class).get().texts().get(refusal.key(), refusal.arguments());
                faces.validationFailed();
                faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
                return;
            }
            lead(faces, refusal.kind().status(), refusal.key());
        } else if (isForged(root)) {
            lead(faces, 409, ErrorView.EXPIRED);
        } else if (DatabaseAway.isCauseOf(thrown)) {
            lead(faces, 503, "platform.refusal.away");
        } else {
            String reference = ErrorView.newReference();
            LOG.log(System.Logger.Level.ERROR, "reference " + reference, root);
            lead(faces, 500, reference);
        }
    }

    private static void lead(FacesContext faces, int status, String message) {
        ExternalContext external = faces.getExternalContext();
        if (status == Refusal.Kind.UNAVAILABLE.status()) {
            external.setResponseHeader("Retry-After", Integer.toString(DatabaseAway.RETRY_AFTER));
        }
        try {
            if (faces.getPartialViewContext().isAjaxRequest()) {
                external.redirect(external.getRequestContextPath() + "/public/error.xhtml?status=" + status + "&what="
                        + URLEncoder.encode(message, StandardCharsets.UTF_8));
            } else {
                external.responseSendError(status, message);
            }
        } catch (IOException e) {
            throw new FacesException(e);
        }
        faces.responseComplete();
    }

    /** An expired page, or a request no page of ours would send: without its view state, token or nonce. */
    private static boolean isForged(Throwable thrown) {
        return thrown instanceof ViewExpiredException
                || thrown instanceof ProtectedViewException
                || thrown instanceof CspException;
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && !(root instanceof Refusal) && !isForged(root)) {
            root = root.getCause();
        }
        return root;
    }
}
