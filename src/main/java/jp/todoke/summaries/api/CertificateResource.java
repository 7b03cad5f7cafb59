package jp.todoke.summaries.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jp.todoke.summaries.rendering.PortalCertificate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The certificate by which anybody verifies the portal's documents. */
@Path("/signing/certificate")
@RequestScoped
@Tag(name = "Ledger")
@SecurityRequirements
public class CertificateResource {
    private static final String PEM = "application/x-pem-file";

    @Inject
    PortalCertificate certificate;

    @GET
    @Produces(PEM)
    @Operation(summary = "The certificate documents are signed with", description = "X.509 as PEM, without a token.")
    @APIResponse(responseCode = "200", description = "The certificate", content = @Content(mediaType = PEM))
    public String certificate() {
        return certificate.pem();
    }
}
