package jp.todoke.filing.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.todoke.platform.api.RecordSchema;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Writes the schemas of attachments into the contract. */
public class AttachmentSchema implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        if (openApi.getComponents() == null) {
            openApi.setComponents(OASFactory.createComponents());
        }
        Map<String, Schema> schemas = new LinkedHashMap<>();
        List.of(AnnouncementBody.class, AttachmentBody.class).forEach(body -> {
            RecordSchema.add(body, schemas);
            openApi.getComponents().removeSchema(body.getSimpleName());
        });
        schemas.forEach(openApi.getComponents()::addSchema);
    }
}
