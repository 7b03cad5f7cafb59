package jp.todoke.platform.api;

import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import jp.todoke.platform.json.Json;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;

/**
 * Gathers what each module adds to the contract in {@code /openapi}, and puts right what the server writes by itself.
 * MicroProfile knows one filter only, so modules name theirs in
 * {@code META-INF/services/org.eclipse.microprofile.openapi.OASFilter}.
 */
public class Contract implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        openApi.setInfo(OASFactory.createInfo()
                .title("Todoke")
                .version("v1")
                .description("The machine door of the portal. Errors are application/problem+json (RFC 9457)."));
        // Relative: the portal may be reached under another name than the server knows.
        openApi.setServers(List.of(OASFactory.createServer().url("/")));
        ServiceLoader.load(OASFilter.class, Contract.class.getClassLoader())
                .forEach(filter -> filter.filterOpenAPI(openApi));
        openApi.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> {
                    operation.setOperationId(id(method.name(), path));
                    CommonAnswers.complete(operation);
                }));
    }

    /** Unique, as programs that make clients want it: the name of a Java method, which the server takes, is not. */
    private static String id(String method, String path) {
        StringBuilder id = new StringBuilder(method.toLowerCase(Locale.ROOT));
        for (String word : path.replace("/api/v1", "").split("[^A-Za-z]+")) {
            if (!word.isEmpty()) {
                id.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
        }
        return id.toString();
    }

    /** A part of a path is always there. */
    @Override
    public Parameter filterParameter(Parameter parameter) {
        if (parameter.getIn() == Parameter.In.PATH) {
            parameter.setRequired(true);
        }
        return parameter;
    }

    /** All headers we answer are texts; the server would say that such a text has no characters. */
    @Override
    public Header filterHeader(Header header) {
        return header.schema(OASFactory.createSchema().type(Schema.SchemaType.STRING));
    }

    /** An example of JSON is JSON, not a text with JSON in it. */
    @Override
    public RequestBody filterRequestBody(RequestBody body) {
        MediaType json = body.getContent() == null ? null : body.getContent().getMediaType("application/json");
        if (json != null && json.getExamples() != null) {
            for (Example example : json.getExamples().values()) {
                if (example.getValue() instanceof String text
                        && text.stripLeading().startsWith("{")) {
                    example.setValue(Json.read(text, Object.class));
                }
            }
        }
        return body;
    }
}
