package jp.todoke.filing.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.ReceivedFiling;
import jp.todoke.filing.usecase.ReadFiling;
import jp.todoke.filing.usecase.SubmitFiling;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Filings of the calling exchange. */
@Path("/filings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Filings")
public class FilingsResource {
    @Inject
    SubmitFiling submitFiling;

    @Inject
    ReadFiling readFiling;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "File a report",
            description = "The whole content in one body. All findings are answered at once. Every leaf is a text "
                    + "(dates, amounts and codes too) or true/false. A warning is accepted only where confirmedWarnings "
                    + "names its rule and pointer. A resend with the same Idempotency-Key, or with the "
                    + "same entityReference and the same content, answers the first receipt again.")
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
            responseCode = "201",
            description = "Received",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where the filing can be read again",
                            schema = @Schema(implementation = String.class)),
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Receipt")))
    @APIResponse(
            responseCode = "200",
            description = "Received before: the first receipt again",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Receipt")))
    @APIResponse(
            responseCode = "422",
            description =
                    "Findings, all listed with rule, severity, pointer and text in Japanese and English: fatal ones, or where there are none, warnings that confirmedWarnings does not name; or an Idempotency-Key that was used for another content")
    public Response file(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Parameter(hidden = true) InputStream body,
            @Context UriInfo uris)
            throws IOException {
        RequestKey.checked(key);
        FilingContent content = ContentBody.read(body);
        SubmitFiling.Outcome outcome = submitFiling.submitWhole(content, key);
        ReceiptAnswer answer = ReceiptAnswer.of(outcome.receipt());
        if (outcome.replayed()) {
            return Response.ok(answer).build();
        }
        return Response.created(
                        uris.getAbsolutePathBuilder().path(answer.receiptNo()).build())
                .entity(answer)
                .build();
    }

    @GET
    @Path("/{receipt}")
    @Operation(summary = "Read a filing", description = "What was received, with its receipt and state.")
    @SecurityRequirement(name = "clientCredentials", scopes = "filings:read")
    @APIResponse(
            responseCode = "200",
            description = "The filing; its ETag changes with its state only, as the content never does",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ReceivedFiling")))
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in If-None-Match")
    @APIResponse(responseCode = "404", description = "No such filing of this exchange")
    public Response read(@PathParam("receipt") String receipt, @Context Request request) {
        // A number with a wrong check character goes through the gate all the same: looking is an act.
        ReceivedFiling filing = readFiling.byNumber(receipt);
        EntityTag tag = new EntityTag(filing.receipt().contentHash().substring(0, 32) + "-" + filing.state());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged != null
                ? unchanged.build()
                : Response.ok(ReceiptAnswer.Filing.of(filing)).tag(tag).build();
    }
}
