package jp.todoke.ledger.api;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.todoke.ledger.domain.Consistency;
import jp.todoke.ledger.domain.KnownHash;
import jp.todoke.platform.api.RecordSchema;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Writes the schemas of heads and proofs into the contract, from the records that are answered. */
public class LedgerSchema implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        if (openApi.getComponents() == null) {
            openApi.setComponents(OASFactory.createComponents());
        }
        Map<String, Schema> schemas = new LinkedHashMap<>();
        RecordSchema.add(HeadBody.class, schemas);
        RecordSchema.add(KnownHash.class, schemas);
        RecordSchema.add(Consistency.class, schemas);
        openApi.getComponents().removeSchema(HeadBody.class.getSimpleName());
        schemas.forEach(openApi.getComponents()::addSchema);
    }
}
