package jp.todoke.summaries.api;

import java.util.List;
import jp.todoke.platform.api.RecordSchema;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Writes the schema of a receipt with its proof into the contract. */
public class ReceiptSchema implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        RecordSchema.write(openApi, List.of(ProvenReceiptBody.class));
    }
}
