package jp.todoke.filing.api;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Writes into the contract what the lists of filings can be asked for: list, drafts and file read the same parameters. */
public class ListParameters implements OASFilter {
    private static final List<Asked> FILTER = List.of(
            new Asked(
                    "search",
                    "Part of a name (kana, old and new kanji, width and case make no difference), reference or receipt"
                            + " number, or a whole address, transaction id or number",
                    null),
            new Asked("state", "One or more states, with commas between", "DRAFT,RETURNED"),
            new Asked("reportCode", "Code of REPORT_CODE", null),
            new Asked("filingKind", "Code of FILING_KIND", null),
            new Asked("urgency", "Code of URGENCY", null),
            new Asked("preparedBy", "Account of a person, or id of a client", null),
            new Asked("mine", "true: only what this client prepared, changed last or filed", null),
            new Asked("answerDue", "true: only what the authority waits for an answer to", null),
            new Asked("receivedFrom", "First civil date in Japan of the receipt", "2026-04-01"),
            new Asked("receivedTo", "Last civil date in Japan of the receipt", null),
            new Asked("changedFrom", "First civil date in Japan of the last change", null),
            new Asked("changedTo", "Last civil date in Japan of the last change", null),
            new Asked(
                    "sort",
                    "changed, received, reference or kind; with a minus sign the largest or latest first. -changed where"
                            + " it is not given",
                    "-received"));

    private static final List<Asked> PAGE = List.of(
            new Asked("cursor", "'next' of the page before", null),
            new Asked("limit", "How many at most, 1 to 200; 50 where it is not given", "50"));

    /** One parameter; all of them are texts in an address. */
    private record Asked(
            String name, String description, @Nullable String example) {
        Parameter parameter() {
            Schema text = OASFactory.createSchema().type(Schema.SchemaType.STRING);
            if (name.endsWith("From") || name.endsWith("To")) {
                text.format("date");
            }
            Parameter parameter = OASFactory.createParameter()
                    .name(name)
                    .in(Parameter.In.QUERY)
                    .description(description)
                    .schema(text);
            return example == null ? parameter : parameter.example(example);
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        openApi.getPaths().getPathItems().forEach((path, item) -> {
            switch (path) {
                case "/api/v1/filings", "/api/v1/drafts" -> {
                    ask(item, FILTER);
                    ask(item, PAGE);
                }
                case "/api/v1/filings:export" -> ask(item, FILTER);
                default -> {
                    // Asks for nothing of the kind.
                }
            }
        });
    }

    private static void ask(PathItem item, List<Asked> parameters) {
        Operation reading = item.getGET();
        if (reading != null) {
            parameters.forEach(asked -> reading.addParameter(asked.parameter()));
        }
    }
}
