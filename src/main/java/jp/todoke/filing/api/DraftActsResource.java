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
import jp.todoke.filing.usecase.DiscardDraft;
import jp.todoke.filing.usecase.PassOn;
import jp.todoke.filing.usecase.RestoreDraft;
import jp.todoke.filing.usecase.StartFromEarlier;
import jp.todoke.filing.usecase.TakeBack;
import jp.todoke.platform.gate.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What is done with a draft, as the form's buttons do it. Two acts are missing on purpose: to send back and to submit is for
 * an approver, who is a person and does it in the portal.
 */
@Path("/drafts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
public class DraftActsResource {
    @Inject
    PassOn passOn;

    @Inject
    TakeBack takeBack;

    @Inject
    DiscardDraft discardDraft;

    @Inject
    RestoreDraft restoreDraft;

    @Inject
    StartFromEarlier startFromEarlier;

    @POST
    @Path("/{draft}/pass-on")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Hand a draft to the approver",
            description =
                    "Without a fatal finding, and with every warning confirmed. A program passes on for a person: "
                            + "reportingPerson.name of the draft says for whom. The approver is another person, and submits in the "
                            + "portal.")
    @SecurityRequirement(name = "clientCredentials", scopes = "filings:write")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "PassOn"),
                            examples =
                                    @ExampleObject(
                                            name = "confirmed",
                                            value = "{\"confirmedWarnings\": [{\"rule\": \"H11\", "
                                                    + "\"pointer\": \"/narrative\", \"reason\": \"続報があります。\"}]}")))
    @APIResponse(responseCode = "204", description = "It waits for the approver")
    @APIResponse(
            responseCode = "422",
            description = "Findings, all listed as for a submission; or no reportingPerson.name")
    public void passOn(
            @PathParam("draft") String draft,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable PassOnBody body) {
        SeenDraft seen = SeenDraft.of(draft, ifMatch);
        passOn.passOn(seen.id(), seen.version(), body == null ? null : body.confirmedWarnings());
    }

    @POST
    @Path("/{draft}/take-back")
    @Operation(summary = "Take a draft back from the approver", description = "To write on.")
    @SecurityRequirement(name = "clientCredentials", scopes = "filings:write")
    @APIResponse(responseCode = "204", description = "Done; read the draft again for its new ETag")
    public void takeBack(@PathParam("draft") String draft, @HeaderParam("If-Match") @Nullable String ifMatch) {
        SeenDraft seen = SeenDraft.of(draft, ifMatch);
        takeBack.takeBack(seen.id(), seen.version());
    }

    @POST
    @Path("/{draft}/discard")
    @Operation(summary = "Put a draft aside", description = "It is kept, and can be restored.")
    @SecurityRequirement(name = "clientCredentials", scopes = "filings:write")
    @APIResponse(responseCode = "204", description = "Done; read the draft again for its new ETag")
    public void discard(@PathParam("draft") String draft, @HeaderParam("If-Match") @Nullable String ifMatch) {
        SeenDraft seen = SeenDraft.of(draft, ifMatch);
        discardDraft.discard(seen.id(), seen.version());
    }

    @POST
    @Path("/{draft}/restore")
    @Operation(summary = "Restore a draft that was put aside", description = "As it was.")
    @SecurityRequirement(name = "clientCredentials", scopes = "filings:write")
    @APIResponse(responseCode = "204", description = "Done; read the draft again for its new ETag")
    public void restore(@PathParam("draft") String draft, @HeaderParam("If-Match") @Nullable String ifMatch) {
        SeenDraft seen = SeenDraft.of(draft, ifMatch);
        restoreDraft.restore(seen.id(), seen.version());
    }

    @POST
    @Path("/{draft}/copies")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Begin a draft as a copy of another",
            description =
                    "Takes over the pieces that are named, all where none are; never references, dates of suspicion, "
                            + "confirmations or attachments. A resend with the same Idempotency-Key answers the first copy.")
    @SecurityRequirement(name = "clientCredentials", scopes = "filings:write")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "Beginning"),
                            examples =
                                    @ExampleObject(
                                            name = "parties",
                                            value = "{\"as\": \"COPY\", \"pieces\": [\"PARTIES\", \"WALLETS\"]}")))
    @APIResponse(responseCode = "422", description = "Not as COPY, or an Idempotency-Key that was used otherwise")
    public Response copy(
            @PathParam("draft") String draft,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            BeginningBody body,
            @Context UriInfo uris) {
        if (body.kind() != BeginningBody.As.COPY) {
            throw Refusal.invalid("platform.refusal.jsonValue", "/as");
        }
        return StartedBody.answer(
                startFromEarlier.copy(SeenDraft.id(draft), body.chosen(), RequestKey.checked(key)), uris);
    }
}
