package jp.todoke.platform.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The machine door. */
@ApplicationPath("/api/v1")
public class Api extends Application {
    /**
     * No WADL: the contract is OpenAPI's. None of the server's own JSON providers (JSON-B, MOXy, Jackson), whichever it would
     * find first: they come before {@link JsonBody} and forgive too much.
     */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true, "jersey.config.jsonFeature", "JsonBody");
    }
}
