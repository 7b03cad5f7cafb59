package jp.todoke.filing.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import jp.todoke.filing.domain.DraftFile;
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

/** A draft from a file that was taken along. */
@Path("/drafts:import")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
public class DraftImportResource {
    @Inject
    StartFiling startFiling;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Begin a draft from a file",
            description =
                    "A file of GET /drafts/{draft}/file or of the form, at most 8 MB; one that was damaged is refused. "
                            + "A resend with the same Idempotency-Key answers the first draft.")
    @SecurityRequirement(name = "clientCredentials", scopes = "filings:write")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "DraftFile"),
                            examples = @ExampleObject(name = "file", value = """
                                    {"format": "todoke-draft", "formatVersion": 1, "savedAt": "2026-04-01T00:00:00Z",
                                     "sha256": "c1f668abd232aad762987f83c786ac5e33e063db0ca418637a2dddadaf8250ce",
                                     "content": {"reportCode": "STR"}}""")))
    @APIResponse(responseCode = "413", description = "More than 8 MB")
    @APIResponse(
            responseCode = "422",
            description =
                    "No draft file, damaged, or of a later format; a private key or seed phrase; an Idempotency-Key "
                            + "that was used for another draft")
    public Response begin(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Parameter(hidden = true) InputStream body,
            @Context UriInfo uris)
            throws IOException {
        RequestKey.checked(key);
        DraftFile file = DraftFile.read(body.readNBytes(DraftFile.MOST_BYTES + 1));
        return StartedBody.answer(startFiling.with(file.content(), key), uris);
    }
}
