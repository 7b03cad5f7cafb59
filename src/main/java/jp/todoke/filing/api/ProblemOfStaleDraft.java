package jp.todoke.filing.api;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import jp.todoke.filing.domain.StaleDraft;
import jp.todoke.platform.api.Described;
import jp.todoke.platform.api.Problem;

/** Somebody else saved first: 412 with the version there is now and the places that changed. */
@Provider
public class ProblemOfStaleDraft implements ExceptionMapper<StaleDraft> {
    @Context
    HttpHeaders headers;

    /** The problem (RFC 9457) with one member more. */
    public record StaleBody(
            String type,
            String title,
            int status,

            @Described("Who saved, and when") String detail,

            String code,

            @Described("JSON Pointers to what says something else than in the version of If-Match; empty where that"
                    + " version is not kept any more")
            List<String> changed) {}

    @Override
    public Response toResponse(StaleDraft stale) {
        Problem problem = Problem.of(
                stale.kind().status(),
                "filing.refusal.staleDraft",
                ProblemOfFindings.language(headers),
                stale.arguments());
        return Response.status(problem.status())
                .type(Problem.TYPE)
                .tag(SeenDraft.tag(stale.version()))
                .entity(new StaleBody(
                        problem.type(),
                        problem.title(),
                        problem.status(),
                        problem.detail() == null ? "" : problem.detail(),
                        stale.key(),
                        stale.changed()))
                .build();
    }
}
