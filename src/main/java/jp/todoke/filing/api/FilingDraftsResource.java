package jp.todoke.filing.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.domain.EarlierContent.Growth;
import jp.todoke.filing.usecase.ReadFiling;
import jp.todoke.filing.usecase.StartFiling.Started;
import jp.todoke.filing.usecase.StartFollowUp;
import jp.todoke.filing.usecase.StartFromEarlier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Drafts that begin with what a received filing says. */
@Path("/filings/{receipt}/drafts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
public class FilingDraftsResource {
    @Inject
    StartFollowUp startFollowUp;

    @Inject
    StartFromEarlier startFromEarlier;

    @Inject
    ReadFiling readFiling;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Begin a draft from a received filing",
            description =
                    "As correction, supplement or withdrawal of it: where one of the kind is being written already, "
                            + "that is the answer. Or as a copy, or as what an urgent report grows into; these read the filing and "
                            + "want the scope filings:read too, and are begun once for one Idempotency-Key.")
    @SecurityRequirement(name = "clientCredentials", scopes = "filings:write")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "Beginning"),
                            examples = @ExampleObject(name = "correction", value = "{\"as\": \"CORRECTION\"}")))
    @APIResponse(responseCode = "404", description = "No such filing of this exchange, or not for this client")
    @APIResponse(responseCode = "409", description = "Nothing can follow it any more")
    @APIResponse(
            responseCode = "422",
            description =
                    "No urgent report, so that nothing grows of it; or an Idempotency-Key that was used otherwise")
    public Response begin(
            @PathParam("receipt") String receipt,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            BeginningBody body,
            @Context UriInfo uris) {
        RequestKey.checked(key);
        Started started =
                switch (body.kind()) {
                    case CORRECTION -> startFollowUp.correct(receipt);
                    case SUPPLEMENT -> startFollowUp.supplement(receipt, body.withParties());
                    case WITHDRAWAL -> startFollowUp.withdraw(receipt);
                    case COPY -> startFromEarlier.copy(filing(receipt), body.chosen(), key);
                    case FULL_REPORT -> startFromEarlier.grow(filing(receipt), Growth.FULL, key);
                    case FURTHER_TRANSFER -> startFromEarlier.grow(filing(receipt), Growth.SUPPLEMENT, key);
                };
        return StartedBody.answer(started, uris);
    }

    private FilingId filing(String receipt) {
        return readFiling.byNumber(receipt).receipt().filing();
    }
}
