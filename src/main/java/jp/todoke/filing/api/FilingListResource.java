package jp.todoke.filing.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jp.todoke.filing.usecase.ListFilings;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The list of the calling exchange's filings; the same question as on the page. */
@Path("/filings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Filings")
public class FilingListResource {
    @Inject
    ListFilings listFilings;

    @GET
    @Operation(
            summary = "List filings",
            description = "The exchange's filings, drafts of its people included, page by page. A restricted filing is "
                    + "listed only where this client filed it itself.")
    @SecurityRequirement(name = "clientCredentials", scopes = "filings:read")
    @APIResponse(
            responseCode = "200",
            description = "Some filings",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "FilingPage")))
    @APIResponse(responseCode = "400", description = "A condition, cursor or limit that cannot be read")
    public FilingPage list(@Context UriInfo uri) {
        AskedList asked = AskedList.of(uri);
        return FilingPage.of(listFilings.page(asked.filter(), asked.cursor(), asked.limit()));
    }
}
