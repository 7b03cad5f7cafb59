package jp.todoke.access.api;

import java.util.Arrays;
import jp.todoke.access.ClientScope;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.OAuthFlow;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Writes into the contract how machine clients get their tokens, and the scopes there are. */
public class TokenScheme implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        if (openApi.getComponents() == null) {
            openApi.setComponents(OASFactory.createComponents());
        }
        OAuthFlow flow = OASFactory.createOAuthFlow().tokenUrl("/api/v1/oauth/token");
        Arrays.stream(ClientScope.values()).forEach(scope -> flow.addScope(scope.word(), scope.word()));
        openApi.getComponents()
                .addSecurityScheme(
                        "clientCredentials",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.OAUTH2)
                                .description("Client credentials (RFC 6749 section 4.4), bearer tokens (RFC 6750)")
                                .flows(OASFactory.createOAuthFlows().clientCredentials(flow)));
    }
}
