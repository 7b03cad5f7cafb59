package jp.todoke.access.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.todoke.access.usecase.IssueToken;
import jp.todoke.platform.gate.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** OAuth 2.0 client credentials (RFC 6749 §4.4); errors in the form of §5.2. */
@Path("/oauth/token")
@RequestScoped
@Tag(name = "Tokens")
public class TokenResource {
    @Inject
    IssueToken issueToken;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    @SecurityRequirements
    @Operation(
            summary = "Get a bearer token",
            description = "Client credentials by HTTP Basic or in the body (client_id, client_secret). "
                    + "scope may name fewer scopes than the client has.")
    @APIResponse(responseCode = "200", description = "access_token, token_type, expires_in (seconds), scope")
    @APIResponse(responseCode = "400", description = "unsupported_grant_type, invalid_request or invalid_scope")
    @APIResponse(responseCode = "401", description = "invalid_client")
    public Response token(
            @HeaderParam("Authorization") @Nullable String authorization,
            @FormParam("grant_type") @Nullable String grant,
            @FormParam("client_id") @Nullable String clientId,
            @FormParam("client_secret") @Nullable String clientSecret,
            @FormParam("scope") @Nullable String scope) {
        if (!"client_credentials".equals(grant)) {
            return error(400, grant == null ? "invalid_request" : "unsupported_grant_type");
        }
        @Nullable String id = clientId;
        @Nullable String secret = clientSecret;
        if (authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            try {
                String pair = new String(
                        Base64.getDecoder().decode(authorization.substring(6).strip()), StandardCharsets.UTF_8);
                int colon = pair.indexOf(':');
                // RFC 6749 §2.3.1: both halves are form-encoded first.
                id = URLDecoder.decode(pair.substring(0, colon), StandardCharsets.UTF_8);
                secret = URLDecoder.decode(pair.substring(colon + 1), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
                return error(401, "invalid_client");
            }
        }
        if (id == null || secret == null) {
            return error(401, "invalid_client");
        }
        try {
            IssueToken.Token token = issueToken.issue(id, secret, scope);
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("access_token", token.value());
            body.put("token_type", "Bearer");
            body.put("expires_in", token.lifetime().toSeconds());
            body.put("scope", token.scopes());
            return Response.ok(body).build();
        } catch (Refusal refusal) {
            return refusal.kind() == Refusal.Kind.MALFORMED
                    ? error(400, "invalid_scope")
                    : error(401, "invalid_client");
        }
    }

    private static Response error(int status, String code) {
        Response.ResponseBuilder answer = Response.status(status).entity(Map.of("error", code));
        return status == 401
                ? answer.header("WWW-Authenticate", "Basic realm=\"todoke\"").build()
                : answer.build();
    }
}
