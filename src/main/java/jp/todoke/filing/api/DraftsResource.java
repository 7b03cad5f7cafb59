package jp.todoke.filing.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import jp.todoke.filing.usecase.ListFilings;
import jp.todoke.filing.usecase.StartFiling;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Drafts of the calling exchange: begun by programs and people alike, and finished by either. {@link DraftResource} has each. */
@Path("/drafts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
public class DraftsResource {
    @Inject
    StartFiling startFiling;

    @Inject
    ListFilings listFilings;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Begin a draft",
            description =
                    "With whatever is known so far, whatever is wrong with it. A person completes it in the portal, or "
                            + "a program does; an approver submits it in the portal. Nothing is kept of a body with a private key "
                            + "or a seed phrase in it. A resend with the same Idempotency-Key answers the first draft.")
    @SecurityRequirement(name = "clientCredentials", scopes = "filings:write")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "FilingContent"),
                            examples = {
                                @ExampleObject(
                                        name = "beginning",
                                        summary = "What a monitoring system knows",
                                        value = """
                                        {"reportCode": "STR", "filingKind": "INITIAL", "urgency": "ROUTINE",
                                         "entityReference": "TM-2026-000123", "detectionSource": "TM",
                                         "indicators": ["C2"], "parties": [{"ref": "P1", "role": "SUBJ",
                                         "subjectKind": "PERSON", "isMyClient": true, "isSuspected": true}]}"""),
                                @ExampleObject(
                                        name = "sample",
                                        summary = "A complete, invented filing",
                                        externalValue = "/api/v1/filing-format/sample")
                            }))
    @APIResponse(
            responseCode = "422",
            description = "A private key or seed phrase, or an Idempotency-Key that was used for another draft")
    public Response begin(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Parameter(hidden = true) InputStream body,
            @Context UriInfo uris)
            throws IOException {
        RequestKey.checked(key);
        return StartedBody.answer(startFiling.with(ContentBody.read(body), key), uris);
    }

    @GET
    @Operation(
            summary = "List drafts",
            description =
                    "Drafts, those that wait for approval and those put aside (DRAFT, READY_FOR_APPROVAL, DISCARDED; "
                            + "all three where no state is asked for), page by page. A restricted draft is listed for its readers "
                            + "only.")
    @SecurityRequirement(name = "clientCredentials", scopes = "filings:read")
    @APIResponse(
            responseCode = "200",
            description = "Some drafts",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "FilingPage")))
    @APIResponse(responseCode = "400", description = "A condition, cursor or limit that cannot be read")
    public FilingPage list(@Context UriInfo uri) {
        AskedList asked = AskedList.ofDrafts(uri);
        return FilingPage.of(listFilings.page(asked.filter(), asked.cursor(), asked.limit()));
    }
}
