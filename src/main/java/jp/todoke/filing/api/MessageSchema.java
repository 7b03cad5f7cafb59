package jp.todoke.filing.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.todoke.platform.api.RecordSchema;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Writes the schemas of a filing's thread into the contract, from the records that are read and written. */
public class MessageSchema implements OASFilter {
    private static final List<Class<? extends Record>> BODIES = List.of(ThreadBody.class, AnswerBody.class);

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        if (openApi.getComponents() == null) {
            openApi.setComponents(OASFactory.createComponents());
        }
        // What the server made of the same records by itself knows neither codes nor what is required.
        List.of("ThreadBody", "MessageBody", "AnswerBody").forEach(openApi.getComponents()::removeSchema);
        Map<String, Schema> schemas = new LinkedHashMap<>();
        BODIES.forEach(body -> RecordSchema.add(body, schemas));
        schemas.forEach(openApi.getComponents()::addSchema);
    }
}
