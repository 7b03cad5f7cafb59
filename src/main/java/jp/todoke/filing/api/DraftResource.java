package jp.todoke.filing.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import jp.todoke.filing.FilingDetails;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.usecase.ReadDraft;
import jp.todoke.filing.usecase.ReadFiling;
import jp.todoke.filing.usecase.SaveDraft;
import jp.todoke.platform.api.JsonBody;
import jp.todoke.platform.json.MergePatch;
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

/** What one draft says: read, written whole or in part, checked, carried away. {@link DraftActsResource} has what is done with it. */
@Path("/drafts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
public class DraftResource {
    @Inject
    ReadFiling readFiling;

    @Inject
    ReadDraft readDraft;

    @Inject
    SaveDraft saveDraft;

    @GET
    @Path("/{draft}")
    @Operation(summary = "Read a draft", description = "After its submission too, with its state and receipt number.")
    @SecurityRequirement(name = "clientCredentials", scopes = "filings:read")
    @APIResponse(
            responseCode = "200",
            description = "The draft; its ETag is to be sent as If-Match with whatever is done to it",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Draft")))
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in If-None-Match")
    public Response read(@PathParam("draft") String draft, @Context Request request) {
        FilingDetails details = readFiling.read(SeenDraft.id(draft));
        EntityTag tag = SeenDraft.tag(details.version());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(DraftBody.of(details)) : unchanged)
                .tag(tag)
                .build();
    }

    @PUT
    @Path("/{draft}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Replace what a draft says",
            description = "The whole content. Kept whatever is wrong with it; what the rules say of it is answered.")
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
            description = "Kept; what the rules say of it",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "CheckAnswer")))
    @APIResponse(responseCode = "409", description = "No draft any more: passed on, put aside or submitted")
    @APIResponse(responseCode = "422", description = "A private key or seed phrase: nothing was kept")
    public Response replace(
            @PathParam("draft") String draft,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(hidden = true) InputStream body)
            throws IOException {
        SeenDraft seen = SeenDraft.of(draft, ifMatch);
        return saved(saveDraft.replace(seen.id(), seen.version(), ContentBody.read(body)));
    }

    @PATCH
    @Path("/{draft}")
    @Consumes(MergePatch.TYPE)
    @Operation(
            summary = "Change some of what a draft says",
            description = "A JSON Merge Patch (RFC 7396) of the content: null takes a value away, a list stands in the "
                    + "place of the whole list.")
    @SecurityRequirement(name = "clientCredentials", scopes = "filings:write")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.TYPE,
                            schema = @Schema(ref = "FilingContent"),
                            examples =
                                    @ExampleObject(
                                            name = "patch",
                                            value = "{\"urgency\": \"URGENT\", \"indicatorText\": null}")))
    @APIResponse(
            responseCode = "200",
            description = "Kept; what the rules say of it",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "CheckAnswer")))
    @APIResponse(responseCode = "409", description = "No draft any more: passed on, put aside or submitted")
    @APIResponse(responseCode = "422", description = "A private key or seed phrase: nothing was kept")
    public Response patch(
            @PathParam("draft") String draft,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(hidden = true) InputStream body)
            throws IOException {
        SeenDraft seen = SeenDraft.of(draft, ifMatch);
        Map<?, ?> patch = JsonBody.read(JsonBody.whole(body), Map.class);
        return saved(saveDraft.patch(seen.id(), seen.version(), patch));
    }

    @GET
    @Path("/{draft}/findings")
    @Operation(summary = "What the rules say of a draft", description = "As it is kept, all at once.")
    @SecurityRequirement(name = "clientCredentials", scopes = "filings:read")
    @APIResponse(
            responseCode = "200",
            description = "What the rules say",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "CheckAnswer")))
    public CheckResource.Answer findings(@PathParam("draft") String draft) {
        FilingDetails details = readFiling.read(SeenDraft.id(draft));
        return CheckResource.Answer.of(details.content(), details.findings());
    }

    @GET
    @Path("/{draft}/file")
    @Operation(
            summary = "Take a draft along as a file",
            description = "The same file as in the form, with a hash of its content; POST /drafts:import reads it.")
    @SecurityRequirement(name = "clientCredentials", scopes = "filings:write")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "DraftFile")))
    @APIResponse(responseCode = "409", description = "No draft any more: passed on, put aside or submitted")
    public Response file(@PathParam("draft") String draft) {
        FilingId id = SeenDraft.id(draft);
        return Response.ok(readDraft.file(id), MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "attachment; filename=\"draft-" + id + ".json\"")
                .build();
    }

    private static Response saved(SaveDraft.Saved saved) {
        return Response.ok(CheckResource.Answer.of(saved.content(), saved.findings()))
                .tag(SeenDraft.tag(saved.version()))
                .build();
    }
}
