package jp.todoke.ledger.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.todoke.ledger.domain.KnownHash;
import jp.todoke.ledger.usecase.PublicLedger;
import jp.todoke.platform.gate.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether a hash was received: the public page, for programs. */
@Path("/received/{hash}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger")
@SecurityRequirements
public class ReceivedResource {

    @Inject
    PublicLedger ledger;

    @GET
    @Operation(
            summary = "Was this hash received?",
            description =
                    "Without a token. The hash is the one on a receipt (its leaf in the ledger), not that of a content. "
                            + "The answer is the time and the proof, and nothing else; what is no hash is answered as an unknown one.")
    @APIResponse(
            responseCode = "200",
            description = "When it was received, and the proof",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "KnownHash")))
    @APIResponse(responseCode = "404", description = "Not known")
    @APIResponse(responseCode = "429", description = "Asked too often from one address")
    public KnownHash received(@Parameter(description = "64 hexadecimal digits") @PathParam("hash") String hash) {
        return ledger.received(hash).orElseThrow(() -> Refusal.notFound("ledger.received.unknown"));
    }
}
