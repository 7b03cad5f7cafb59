package jp.todoke.notices.api;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import jp.todoke.notices.domain.AttestationRefused;
import jp.todoke.platform.api.Problem;

/** An attestation that rules stop, as problem+json with every finding. */
@Provider
public class ProblemOfAttestation implements ExceptionMapper<AttestationRefused> {

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(AttestationRefused refused) {
        Locale locale = headers.getAcceptableLanguages().stream().findFirst().orElse(Locale.JAPANESE);
        return Problem.of(
                        refused.kind().status(),
                        refused.key(),
                        locale,
                        AcknowledgedBody.items(refused.findings()),
                        refused.arguments())
                .response();
    }
}
