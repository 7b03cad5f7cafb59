package jp.todoke.platform.api;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * What every endpoint behind a token answers when it says no, so that each says only what is its own: 401 and 403 by its
 * scope, 400, 413 and 415 where it reads JSON, and every no as a problem. What an endpoint says itself stays.
 */
final class CommonAnswers {
    private static final String JSON = "application/json";

    private CommonAnswers() {}

    static void complete(Operation operation) {
        List<String> scopes = scopes(operation);
        APIResponses answers = operation.getResponses();
        if (scopes.isEmpty() || answers == null) {
            return;
        }
        add(answers, 401, "No token, or an expired one");
        add(answers, 403, "The client has not the scope " + String.join(", ", scopes));
        if (readsJson(operation)) {
            add(answers, 400, "Not JSON, or not of this form");
            add(answers, 413, "More than " + JsonBody.LIMIT / (1024 * 1024) + " MiB");
            add(answers, 415, "Not of the media type above");
        }
        answers.getAPIResponses().forEach((status, answer) -> {
            Content content = answer.getContent();
            boolean unsaid = content == null || content.getMediaTypes().isEmpty();
            if (unsaid && status.matches("[45][0-9]{2}")) {
                answer.setContent(problem());
            }
        });
    }

    private static List<String> scopes(Operation operation) {
        return Stream.ofNullable(operation.getSecurity())
                .flatMap(List::stream)
                .flatMap(required -> required.getSchemes().values().stream())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .toList();
    }

    private static boolean readsJson(Operation operation) {
        return operation.getRequestBody() != null
                && operation.getRequestBody().getContent() != null
                && operation.getRequestBody().getContent().getMediaTypes().keySet().stream()
                        .anyMatch(type -> type.equals(JSON) || type.endsWith("+json"));
    }

    private static void add(APIResponses answers, int status, String description) {
        if (!answers.hasAPIResponse(Integer.toString(status))) {
            APIResponse answer = OASFactory.createAPIResponse().description(description);
            answers.addAPIResponse(Integer.toString(status), answer);
        }
    }

    private static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        Problem.TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
    }
}
