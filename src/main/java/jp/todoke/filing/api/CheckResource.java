package jp.todoke.filing.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.Finding;
import jp.todoke.filing.domain.Confirmations;
import jp.todoke.filing.domain.RuleBook;
import jp.todoke.filing.usecase.CheckFiling;
import jp.todoke.platform.api.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The dry run of a submission. */
@Path("/filings:check")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Filings")
public class CheckResource {
    @Inject
    CheckFiling checkFiling;

    /**
     * What the rules say of a content.
     *
     * @param clear whether a submission of it would be received
     * @param fatal how many findings must be corrected
     * @param unconfirmed how many warnings {@code confirmedWarnings} must still name
     * @param ruleSet version of the rules
     */
    public record Answer(boolean clear, long fatal, int unconfirmed, String ruleSet, List<Problem.Item> findings) {
        static Answer of(FilingContent content, List<Finding> findings) {
            long fatal = findings.stream().filter(Finding::fatal).count();
            int open = Confirmations.open(content, findings).size();
            return new Answer(
                    fatal == 0 && open == 0,
                    fatal,
                    open,
                    RuleBook.STANDARD.version(),
                    ProblemOfFindings.items(findings));
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Check a report without filing it",
            description =
                    "The same findings as a submission would have, all at once. Nothing is stored but the fact that "
                            + "a check was made, with the ids of the rules that spoke.")
    @SecurityRequirement(name = "clientCredentials", scopes = "filings:write")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "FilingContent"),
                            examples =
                                    @ExampleObject(
                                            name = "sample",
                                            summary = "A complete, invented filing",
                                            externalValue = "/api/v1/filing-format/sample")))
    @APIResponse(
            responseCode = "200",
            description = "What the rules say",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "CheckAnswer")))
    public Answer check(@Parameter(hidden = true) InputStream body) throws IOException {
        FilingContent content = ContentBody.read(body);
        return Answer.of(content, checkFiling.checkWhole(content));
    }
}
