package jp.todoke.filing.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import jp.todoke.filing.AttachmentId;
import jp.todoke.filing.StoredAttachment;
import jp.todoke.filing.usecase.ReadAttachment;
import jp.todoke.filing.usecase.UploadAttachment;
import jp.todoke.platform.gate.Refusal;
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

/** Files that filings name. Announced first, then sent whole or in pieces; a file's name stands in no address. */
@Path("/attachments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attachments")
public class AttachmentsResource {
    @Inject
    UploadAttachment upload;

    @Inject
    ReadAttachment read;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Announce a file",
            description =
                    "Then send its bytes, and name the file in attachments of the filing: id, fileName, mediaType, size,"
                            + " sha256 and malwareCheck as answered, with kind and description.")
    @SecurityRequirement(name = "clientCredentials", scopes = "filings:write")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "Announcement"),
                            examples = @ExampleObject(name = "announcement", value = """
                                    {"fileName": "meisai.csv", "size": 48213,
                                     "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Begun; Location is where it is",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Attachment")))
    @APIResponse(
            responseCode = "200",
            description = "The same file was announced before; it may be whole already",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Attachment")))
    @APIResponse(responseCode = "413", description = "More than 10 MiB")
    @APIResponse(responseCode = "415", description = "No kind of file that can be attached, or not application/json")
    @APIResponse(responseCode = "422", description = "A name that no file may have, or an empty file")
    public Response announce(@Parameter(hidden = true) AnnouncementBody body, @Context UriInfo uris) {
        UploadAttachment.Begun begun = upload.begin(
                Objects.requireNonNullElse(body.fileName(), ""),
                body.size(),
                Objects.requireNonNullElse(body.sha256(), ""));
        AttachmentBody answer = AttachmentBody.of(begun.file());
        return begun.known()
                ? Response.ok(answer).build()
                : Response.created(
                                uris.getAbsolutePathBuilder().path(answer.id()).build())
                        .entity(answer)
                        .build();
    }

    @PUT
    @Path("/{id}/content")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "Send a whole file", description = "Its bytes in one request.")
    @SecurityRequirement(name = "clientCredentials", scopes = "filings:write")
    @APIResponse(
            responseCode = "200",
            description = "What became of it; a refused one says why",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Attachment")))
    @APIResponse(responseCode = "404", description = "Not announced by this client")
    @APIResponse(responseCode = "413", description = "More than 10 MiB, or more than was announced")
    @APIResponse(responseCode = "422", description = "Fewer bytes than were announced")
    public AttachmentBody whole(@PathParam("id") String id, @Parameter(hidden = true) InputStream body)
            throws IOException {
        return AttachmentBody.of(upload.whole(id(id), body.readNBytes(StoredAttachment.LARGEST + 1)));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            summary = "Send a piece of a file",
            description = "At most 1 MiB. After a lost connection ask how far the file is, and go on from there.")
    @SecurityRequirement(name = "clientCredentials", scopes = "filings:write")
    @APIResponse(
            responseCode = "200",
            description = "How far it is; after the last piece what became of it",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Attachment")))
    @APIResponse(responseCode = "404", description = "Not announced by this client")
    @APIResponse(responseCode = "409", description = "The next piece begins elsewhere")
    @APIResponse(responseCode = "413", description = "More than 1 MiB, or more than was announced")
    public AttachmentBody piece(
            @PathParam("id") String id,
            @Parameter(description = "Where the piece begins, in bytes", example = "1048576")
                    @HeaderParam("Upload-Offset")
                    @Nullable
                    String offset,
            @Parameter(hidden = true) InputStream body)
            throws IOException {
        if (offset == null || !offset.matches("[0-9]{1,18}")) {
            throw new Refusal(Refusal.Kind.MALFORMED, "filing.attachment.refusal.noOffset");
        }
        byte[] piece = body.readNBytes(StoredAttachment.LONGEST_PIECE + 1);
        return AttachmentBody.of(upload.append(id(id), Long.parseLong(offset), piece));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "How far a file is", description = "Ask again while it is in quarantine.")
    @SecurityRequirement(name = "clientCredentials", scopes = "filings:read")
    @APIResponse(
            responseCode = "200",
            description = "The file without its bytes",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Attachment")))
    @APIResponse(responseCode = "404", description = "No such file of this exchange")
    public AttachmentBody read(@PathParam("id") String id) {
        return AttachmentBody.of(read.state(id(id)));
    }

    @GET
    @Path("/{id}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "Take a file out", description = "Its bytes, as they were handed in.")
    @SecurityRequirement(name = "clientCredentials", scopes = "filings:read")
    @APIResponse(
            responseCode = "200",
            description = "The bytes",
            content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM))
    @APIResponse(responseCode = "404", description = "No such file of this exchange")
    @APIResponse(responseCode = "409", description = "Not whole, in quarantine, or refused")
    public Response content(@PathParam("id") String id) {
        return Response.ok(read.content(id(id)).bytes(), MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Disposition", "attachment")
                .build();
    }

    /** What is no id goes through the gate all the same: looking is an act. */
    private static AttachmentId id(String text) {
        return AttachmentId.read(text).orElse(new AttachmentId(0));
    }
}
