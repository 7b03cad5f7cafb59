package jp.todoke.ledger.api;

import java.util.List;
import jp.todoke.ledger.domain.Consistency;
import jp.todoke.ledger.domain.KnownHash;
import jp.todoke.platform.api.RecordSchema;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Writes the schemas of heads and proofs into the contract, from the records that are answered. */
public class LedgerSchema implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        RecordSchema.write(openApi, List.of(HeadBody.class, KnownHash.class, Consistency.class));
    }
}
