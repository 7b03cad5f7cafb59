package jp.todoke.filing.api;

import java.util.List;
import jp.todoke.platform.api.RecordSchema;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Writes the schemas of attachments into the contract. */
public class AttachmentSchema implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        RecordSchema.write(openApi, List.of(AnnouncementBody.class, AttachmentBody.class));
    }
}
