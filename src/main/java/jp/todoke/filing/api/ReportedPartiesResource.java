package jp.todoke.filing.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import jp.todoke.filing.usecase.FindReportedParties;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whom this exchange has reported before. */
@Path("/reported-parties:search")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Filings")
public class ReportedPartiesResource {
    @Inject
    FindReportedParties findReportedParties;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Look for a party in the exchange's own filings",
            description =
                    "At most 50, the newest filing first. The ledger has that one searched, not for whom. Restricted "
                            + "filings are left out.")
    @SecurityRequirement(name = "clientCredentials", scopes = "filings:write")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "ReportedWanted"),
                            examples = @ExampleObject(name = "name", value = "{\"search\": \"見本\"}")))
    @APIResponse(
            responseCode = "200",
            description = "Who was found",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Reported")))
    @APIResponse(responseCode = "422", description = "Fewer than 2 characters")
    public ReportedBody search(ReportedBody.WantedBody body) {
        return ReportedBody.of(findReportedParties.find(Objects.requireNonNullElse(body.search(), "")));
    }
}
