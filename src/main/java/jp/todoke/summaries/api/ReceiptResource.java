package jp.todoke.summaries.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.todoke.summaries.usecase.ReadProvenReceipt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The receipt of a filing with its proof. The whole path stands on the class: a class on {@code /filings/{receipt}} would take
 * that address itself from the filings.
 */
@Path("/filings/{receipt}/receipt")
@RequestScoped
@Tag(name = "Filings")
public class ReceiptResource {
    @Inject
    ReadProvenReceipt receipts;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The receipt with its proof",
            description = "Verify ledgerPlace offline; it is absent for the few seconds until the ledger is sealed.")
    @SecurityRequirement(name = "clientCredentials", scopes = "filings:read")
    @APIResponse(
            responseCode = "200",
            description = "The receipt",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ProvenReceipt")))
    @APIResponse(responseCode = "404", description = "No such receipt of this exchange")
    public ProvenReceiptBody receipt(
            @Parameter(description = "Receipt number", example = "STR-2026-00012345-K") @PathParam("receipt")
                    String receipt) {
        return ProvenReceiptBody.of(receipts.of(receipt));
    }
}
