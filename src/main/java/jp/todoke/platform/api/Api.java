package jp.todoke.platform.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The machine door. */
@ApplicationPath("/api/v1")
public class Api extends Application {
    /** No WADL: the contract is OpenAPI's. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
