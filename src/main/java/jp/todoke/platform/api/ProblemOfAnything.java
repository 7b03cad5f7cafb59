package jp.todoke.platform.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import jp.todoke.platform.database.DatabaseAway;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.text.Texts;
import jp.todoke.platform.web.ErrorView;

/** Everything else as problem+json: the framework's own refusals by their status, failures with a reference number. */
@Provider
public class ProblemOfAnything implements ExceptionMapper<Throwable> {
    private static final System.Logger LOG = System.getLogger(ProblemOfAnything.class.getName());

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(Throwable thrown) {
        Locale locale = ProblemOfRefusal.locale(headers);
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Problem.of(refusal.kind().status(), refusal.key(), locale, refusal.arguments())
                        .response();
            }
        }
        if (DatabaseAway.isCauseOf(thrown)) {
            return Response.fromResponse(Problem.of(503, "platform.refusal.away", locale, DatabaseAway.RETRY_AFTER)
                            .response())
                    .header("Retry-After", DatabaseAway.RETRY_AFTER)
                    .build();
        }
        if (thrown instanceof WebApplicationException known) {
            int status = known.getResponse().getStatus();
            if (status < 500) {
                String key = "platform.problem." + status;
                Response problem = Problem.of(status, Texts.of(locale).has(key) ? key : "platform.problem.400", locale)
                        .response();
                String allow = known.getResponse().getHeaderString("Allow");
                return allow == null
                        ? problem
                        : Response.fromResponse(problem).header("Allow", allow).build();
            }
        }
        String reference = ErrorView.newReference();
        LOG.log(System.Logger.Level.ERROR, "reference " + reference, thrown);
        return Problem.of(500, "platform.refusal.failed", locale, reference).response();
    }
}
