package jp.todoke.notices.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.todoke.platform.api.RecordSchema;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Writes the schemas of notices and acknowledgements into the contract, from the records that are read and written. */
public class NoticeSchema implements OASFilter {

    /** What goes through the door; what is in them follows. */
    static final List<Class<? extends Record>> BODIES =
            List.of(NoticePage.class, NoticeBody.class, AttestationBody.class, AcknowledgedBody.class);

    private static final List<String> RECORDS = Stream.of(
                    NoticeBody.class,
                    NoticeBody.Counts.class,
                    ChangeBody.class,
                    ChangeBody.DesignationBody.class,
                    ChangeBody.NameBody.class,
                    ChangeBody.FieldBody.class,
                    AcknowledgementBody.class,
                    AcknowledgementBody.VersionBody.class,
                    AttestationBody.class,
                    AttestationBody.ScopesBody.class,
                    AttestationBody.ScopeBody.class,
                    AttestationBody.MatchBody.class,
                    AcknowledgedBody.class)
            .map(Class::getSimpleName)
            .toList();

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        if (openApi.getComponents() == null) {
            openApi.setComponents(OASFactory.createComponents());
        }
        // What the server made of the same records by itself knows neither codes nor what is required.
        RECORDS.forEach(openApi.getComponents()::removeSchema);
        schemas().forEach(openApi.getComponents()::addSchema);
    }

    static Map<String, Schema> schemas() {
        Map<String, Schema> schemas = new LinkedHashMap<>();
        BODIES.forEach(body -> RecordSchema.add(body, schemas));
        return schemas;
    }
}
