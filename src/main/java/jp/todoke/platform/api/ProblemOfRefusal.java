package jp.todoke.platform.api;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import jp.todoke.platform.gate.Refusal;

/** A refusal as problem+json, with the status of its kind. */
@Provider
public class ProblemOfRefusal implements ExceptionMapper<Refusal> {
    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(Refusal refusal) {
        int status = refusal.kind().status();
        Response problem = Problem.of(status, refusal.key(), locale(headers), refusal.arguments())
                .response();
        return switch (refusal.kind()) {
            case UNKNOWN_CALLER ->
                Response.fromResponse(problem)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"todoke\"")
                        .build();
            case TOO_MANY, UNAVAILABLE ->
                Response.fromResponse(problem)
                        .header(
                                "Retry-After",
                                refusal.arguments().length == 0 ? "60" : refusal.arguments()[0].toString())
                        .build();
            default -> problem;
        };
    }

    static Locale locale(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream().findFirst().orElse(Locale.JAPANESE);
    }
}
