package jp.todoke.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import jp.todoke.platform.configuration.Secrets;
import org.jspecify.annotations.Nullable;

/** What happened, what was kept, what to do; with a reference number where something failed. Never a stack trace. */
@Named("errorView")
@RequestScoped
public class ErrorView {
    /** The word that stands for an expired or unknown page state. */
    public static final String EXPIRED = "expired";

    private static final System.Logger LOG = System.getLogger(ErrorView.class.getName());
    private static final Set<Integer> KNOWN = Set.of(400, 401, 403, 404, 405, 409, 412, 413, 415, 422, 429);
    private static final Pattern REFERENCE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}");

    @Inject
    HttpServletRequest request;

    @Inject
    Language language;

    private int status = 404;
    private String what = "";

    /** A number a person can read out, and an operator can find in the log. */
    public static String newReference() {
        String random = Secrets.random(12).toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return random.length() < 8 ? newReference() : random.substring(0, 4) + "-" + random.substring(4, 8);
    }

    @PostConstruct
    void read() {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (code != null) {
            status = (Integer) code;
            Object message = request.getAttribute(RequestDispatcher.ERROR_MESSAGE);
            what = message == null ? "" : message.toString();
            Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            if (thrown instanceof Throwable failure && status >= 500 && status != 503) {
                what = newReference();
                LOG.log(System.Logger.Level.ERROR, "reference " + what, failure);
            }
        } else {
            @Nullable String asked = request.getParameter("status");
            status = asked != null && asked.matches("[45][0-9]{2}") ? Integer.parseInt(asked) : 404;
            @Nullable String said = request.getParameter("what");
            what = said == null ? "" : said;
        }
    }

    public int getStatus() {
        return status;
    }

    public String getTitle() {
        return language.texts().get("platform.error." + kind() + ".title");
    }

    /** The reason in words: the refusal's own where there is one. */
    public String getText() {
        return what.contains(".refusal.")
                        && language.texts().has(what)
                        && !language.texts().get(what).contains("{")
                ? language.texts().get(what)
                : language.texts().get("platform.error." + kind() + ".text");
    }

    public @Nullable String getReference() {
        return REFERENCE.matcher(what).matches() ? what : null;
    }

    private String kind() {
        if (what.equals(EXPIRED)) {
            return EXPIRED;
        }
        if (status == 503) {
            return "503";
        }
        if (status >= 500) {
            return "500";
        }
        return KNOWN.contains(status) && language.texts().has("platform.error." + status + ".title")
                ? Integer.toString(status)
                : "400";
    }
}
