package jp.todoke.filing.api;

import java.util.List;
import jp.todoke.platform.api.RecordSchema;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Writes the schemas of a filing's thread into the contract, from the records that are read and written. */
public class MessageSchema implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        RecordSchema.write(openApi, List.of(ThreadBody.class, AnswerBody.class));
    }
}
