package jp.todoke.filing.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.todoke.filing.usecase.CommentsOnFields;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an approver asked to change, place by place, when a draft was sent back. */
@Path("/drafts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Drafts")
public class DraftCommentsResource {
    @Inject
    CommentsOnFields comments;

    @GET
    @Path("/{draft}/comments")
    @Operation(
            summary = "Read the comments on a draft",
            description = "Each with its place in the draft as it stands now.")
    @SecurityRequirement(name = "clientCredentials", scopes = "filings:read")
    @APIResponse(
            responseCode = "200",
            description = "The comments, those that are done too",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Comments")))
    public CommentsBody read(@PathParam("draft") String draft) {
        return CommentsBody.of(comments.of(SeenDraft.id(draft)).comments());
    }

    @POST
    @Path("/{draft}/comments/{comment}/done")
    @Operation(summary = "Say that a comment is dealt with")
    @SecurityRequirement(name = "clientCredentials", scopes = "filings:write")
    @APIResponse(responseCode = "204", description = "Done")
    @APIResponse(responseCode = "404", description = "No such comment on a draft of this exchange, or done before")
    @APIResponse(responseCode = "409", description = "Submitted already")
    public void done(
            @PathParam("draft") String draft,
            @Parameter(description = "Number of the comment", example = "150") @PathParam("comment") String comment) {
        // Both are numbers of the same form; what is none names nothing.
        comments.done(SeenDraft.id(draft), SeenDraft.id(comment).value());
    }
}
