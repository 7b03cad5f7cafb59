package jp.todoke.ledger.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import jp.todoke.ledger.domain.Consistency;
import jp.todoke.ledger.usecase.PublicLedger;
import jp.todoke.platform.gate.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Keys, heads and consistency of the ledger, for whoever watches it from outside. */
@Path("/ledger")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger")
@SecurityRequirements
public class LedgerResource {

    private static final String PEM = "application/x-pem-file";
    private static final String PROBLEM = "application/problem+json";

    @Inject
    PublicLedger ledger;

    @GET
    @Path("/key")
    @Produces({PEM, PROBLEM})
    @Operation(summary = "The public key that signs now", description = "Ed25519, SubjectPublicKeyInfo as PEM.")
    @APIResponse(responseCode = "200", description = "The key", content = @Content(mediaType = PEM))
    @APIResponse(responseCode = "404", description = "Nothing was signed yet")
    public String key() {
        return found(ledger.key(""));
    }

    @GET
    @Path("/key/{id}")
    @Produces({PEM, PROBLEM})
    @Operation(summary = "A public key by its id", description = "Today's, or one of before.")
    @APIResponse(responseCode = "200", description = "The key", content = @Content(mediaType = PEM))
    @APIResponse(responseCode = "404", description = "No such key")
    public String key(
            @Parameter(description = "The keyId of a head", example = "0123456789abcdef") @PathParam("id") String id) {
        return found(ledger.key(id));
    }

    @GET
    @Path("/heads/latest")
    @Operation(summary = "The last signed head", description = "Keep it: it shows later if history was rewritten.")
    @APIResponse(
            responseCode = "200",
            description = "The head",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Head")))
    @APIResponse(responseCode = "404", description = "Nothing was sealed yet")
    public HeadBody latest() {
        return HeadBody.of(found(ledger.latest()));
    }

    @GET
    @Path("/heads/{size}")
    @Operation(summary = "The signed head of a size")
    @APIResponse(
            responseCode = "200",
            description = "The head",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Head")))
    @APIResponse(responseCode = "404", description = "No head has that size")
    public HeadBody head(@Parameter(description = "Number of leaves") @PathParam("size") long size) {
        return HeadBody.of(found(ledger.head(size)));
    }

    @GET
    @Path("/consistency")
    @Operation(
            summary = "That one head continues another",
            description = "Consistency proof of RFC 9162, 2.1.4, between two heads.")
    @APIResponse(
            responseCode = "200",
            description = "Both roots and the proof",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Consistency")))
    @APIResponse(responseCode = "404", description = "One of the sizes is that of no head")
    public Consistency consistency(
            @Parameter(description = "Size of the older head") @QueryParam("from") long from,
            @Parameter(description = "Size of the newer head") @QueryParam("to") long to) {
        return found(ledger.consistency(from, to));
    }

    private static <T> T found(Optional<T> answer) {
        return answer.orElseThrow(() -> Refusal.notFound("platform.refusal.notFound"));
    }
}
