package jp.todoke.summaries.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jp.todoke.summaries.usecase.PrintFilingCopy;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The filer's copy of a filing as PDF/A. */
@Path("/filings/{receipt}/summary.pdf")
@RequestScoped
@Tag(name = "Filings")
public class SummaryResource {
    @Inject
    PrintFilingCopy copy;

    @Inject
    Documents documents;

    @GET
    @Produces({Documents.PDF, Documents.PROBLEM})
    @Operation(
            summary = "What was filed, as signed PDF/A-3a",
            description = "Japanese, or English with Accept-Language: en.")
    @SecurityRequirement(name = "clientCredentials", scopes = "filings:read")
    @APIResponse(responseCode = "200", description = "The document", content = @Content(mediaType = Documents.PDF))
    @APIResponse(responseCode = "404", description = "No such receipt of this exchange")
    public Response summary(@PathParam("receipt") String receipt, @Context HttpHeaders headers) {
        return documents.answer(headers, locale -> copy.of(receipt, locale));
    }
}
