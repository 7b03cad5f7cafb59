package jp.todoke.summaries.api;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.todoke.platform.api.RecordSchema;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Writes the schema of a receipt with its proof into the contract. */
public class ReceiptSchema implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        if (openApi.getComponents() == null) {
            openApi.setComponents(OASFactory.createComponents());
        }
        Map<String, Schema> schemas = new LinkedHashMap<>();
        RecordSchema.add(ProvenReceiptBody.class, schemas);
        openApi.getComponents().removeSchema(ProvenReceiptBody.class.getSimpleName());
        schemas.forEach(openApi.getComponents()::addSchema);
    }
}
