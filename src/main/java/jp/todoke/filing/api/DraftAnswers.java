package jp.todoke.filing.api;

import java.util.List;
import java.util.Map;
import jp.todoke.platform.api.Problem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * What requests about drafts have in common, written into the contract in one place: how a draft is named, what begins one,
 * and what becomes of a version that is not the newest.
 */
public class DraftAnswers implements OASFilter {
    private static final List<String> BEGIN = List.of(
            "/api/v1/drafts",
            "/api/v1/drafts:import",
            "/api/v1/drafts/{draft}/copies",
            "/api/v1/filings/{receipt}/drafts");

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        openApi.getPaths().getPathItems().forEach((path, item) -> {
            if (BEGIN.contains(path) && item.getPOST() != null) {
                begins(item.getPOST());
            }
            item.getOperations().values().forEach(DraftAnswers::complete);
        });
    }

    private static void begins(Operation operation) {
        operation
                .getResponses()
                .addAPIResponse(
                        "201",
                        OASFactory.createAPIResponse()
                                .description("Begun; Location is where it is, ETag its version")
                                .content(content("application/json", "Started")))
                .addAPIResponse(
                        "200",
                        OASFactory.createAPIResponse()
                                .description("Begun before: that draft again")
                                .content(content("application/json", "Started")));
    }

    private static void complete(Operation operation) {
        if (operation.getParameters() == null) {
            return;
        }
        for (Parameter parameter : operation.getParameters()) {
            APIResponses answers = operation.getResponses();
            switch (parameter.getName()) {
                case "draft" -> {
                    parameter.description("Number of the draft").example("12345");
                    say(answers, Map.of(404, "No such draft of this exchange, or not for this client"));
                }
                case "receipt" -> parameter.description("Receipt number").example("STR-2026-00012345-K");
                case "Idempotency-Key" ->
                    parameter.description("1 to 100 visible ASCII characters, new for everything that is begun");
                case "If-Match" -> {
                    if (operation.getParameters().stream()
                            .anyMatch(other -> other.getName().equals("draft"))) {
                        parameter.description("ETag of the draft as read last").example("\"3\"");
                        answers.addAPIResponse(
                                "412",
                                OASFactory.createAPIResponse()
                                        .description("Somebody else saved first: who, when, and which places changed")
                                        .content(content(Problem.TYPE, "ProblemOfStaleDraftStale")));
                        say(answers, Map.of(409, "Its state does not allow it", 428, "If-Match is missing"));
                    }
                }
                default -> {
                    // Told where it is asked for.
                }
            }
        }
    }

    /** What an endpoint says itself stays. */
    private static void say(APIResponses answers, Map<Integer, String> descriptions) {
        descriptions.forEach((status, description) -> {
            if (!answers.hasAPIResponse(Integer.toString(status))) {
                answers.addAPIResponse(
                        Integer.toString(status), OASFactory.createAPIResponse().description(description));
            }
        });
    }

    private static Content content(String type, String schema) {
        return OASFactory.createContent()
                .addMediaType(
                        type,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/" + schema)));
    }
}
