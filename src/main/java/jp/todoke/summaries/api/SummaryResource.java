package jp.todoke.summaries.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import jp.todoke.summaries.rendering.PdfPress;
import jp.todoke.summaries.usecase.PrintFilingCopy;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The filer's copy of a filing as PDF/A. */
@Path("/filings/{receipt}/summary.pdf")
@RequestScoped
@Tag(name = "Filings")
public class SummaryResource {
    @Inject
    PrintFilingCopy copy;

    @Inject
    PdfPress press;

    @GET
    // Problems are JSON, so that a client that asks for the PDF alone still reads why there is none.
    @jakarta.ws.rs.Produces({"application/pdf", "application/problem+json"})
    @Operation(
            summary = "What was filed, as PDF/A-3a",
            description = "Scope filings:read. Japanese, or English with Accept-Language: en.")
    @APIResponse(responseCode = "200", description = "The document", content = @Content(mediaType = "application/pdf"))
    @APIResponse(responseCode = "401", description = "No or no valid token")
    @APIResponse(responseCode = "403", description = "The token has not the scope")
    @APIResponse(responseCode = "404", description = "No such receipt of this exchange")
    public Response summary(@PathParam("receipt") String receipt, @Context HttpHeaders headers) {
        Locale locale = headers.getAcceptableLanguages().stream()
                        .findFirst()
                        .orElse(Locale.JAPANESE)
                        .getLanguage()
                        .equals("en")
                ? Locale.ENGLISH
                : Locale.JAPANESE;
        byte[] pdf = press.print(copy.of(receipt, locale), locale);
        return Response.ok(pdf, MediaType.valueOf("application/pdf")).build();
    }
}
