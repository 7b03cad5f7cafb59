package jp.todoke.filing.api;

import java.util.List;
import jp.todoke.platform.api.RecordSchema;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Writes the schemas of drafts into the contract, from the records that are read and written. */
public class DraftSchema implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        RecordSchema.write(
                openApi,
                List.of(
                        DraftBody.class,
                        StartedBody.class,
                        PassOnBody.class,
                        BeginningBody.class,
                        CommentsBody.class,
                        ReportedBody.class,
                        ReportedBody.WantedBody.class,
                        ProblemOfStaleDraft.StaleBody.class));
    }
}
