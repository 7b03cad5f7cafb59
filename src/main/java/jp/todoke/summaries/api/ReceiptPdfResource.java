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
import jp.todoke.platform.gate.Refusal;
import jp.todoke.summaries.usecase.PrintReceipt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The receipt of a filing as signed PDF. */
@Path("/filings/{receipt}/receipt.pdf")
@RequestScoped
@Tag(name = "Filings")
public class ReceiptPdfResource {
    @Inject
    PrintReceipt printing;

    @Inject
    Documents documents;

    @GET
    @Produces({Documents.PDF, Documents.PROBLEM})
    @Operation(
            summary = "The receipt as signed PDF",
            description =
                    "PDF/A-3a, signed (PAdES), the proof attached. 409 while the ledger is not sealed. Japanese, or "
                            + "English with Accept-Language: en.")
    @SecurityRequirement(name = "clientCredentials", scopes = "filings:read")
    @APIResponse(responseCode = "200", description = "The document", content = @Content(mediaType = Documents.PDF))
    @APIResponse(responseCode = "404", description = "No such receipt of this exchange")
    @APIResponse(responseCode = "409", description = "Not sealed yet: ask again in some seconds")
    public Response pdf(
            @Parameter(description = "Receipt number", example = "STR-2026-00012345-K") @PathParam("receipt")
                    String receipt,
            @Context HttpHeaders headers) {
        return documents.answer(headers, locale -> {
            var document = printing.of(receipt, locale);
            if (document.ledgerPlace() == null) {
                throw Refusal.conflict("summaries.refusal.notSealed");
            }
            return document;
        });
    }
}
