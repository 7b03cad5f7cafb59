package jp.todoke.filing.api;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import jp.todoke.filing.Finding;
import jp.todoke.filing.domain.RefusedFindings;
import jp.todoke.platform.api.Problem;

/** A content with fatal findings: 422 with all of them, warnings too. */
@Provider
public class ProblemOfFindings implements ExceptionMapper<RefusedFindings> {
    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(RefusedFindings refused) {
        return Problem.of(
                        refused.kind().status(),
                        refused.key(),
                        language(headers),
                        items(refused.findings()),
                        refused.arguments())
                .response();
    }

    static List<Problem.Item> items(List<Finding> findings) {
        return findings.stream()
                .map(f -> new Problem.Item(f.rule(), f.severity().name(), f.pointer(), f.ja(), f.en()))
                .toList();
    }

    static Locale language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream().findFirst().orElse(Locale.JAPANESE);
    }
}
