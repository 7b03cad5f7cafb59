package jp.todoke.filing.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.Map;
import jp.todoke.filing.FilingFilter;
import jp.todoke.filing.usecase.ListFilings;
import jp.todoke.platform.api.Problem;
import jp.todoke.platform.gate.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The list of the calling exchange's filings; the same question as on the page. */
@Path("/filings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Filings")
public class FilingListResource {
    private static final int DEFAULT_SIZE = 50;
    private static final int LARGEST_SIZE = 200;

    @Inject
    ListFilings listFilings;

    @GET
    @Operation(
            summary = "List filings",
            description = "The exchange's filings, drafts of its people included, page by page. A restricted filing is "
                    + "listed only where this client filed it itself.")
    @SecurityRequirement(name = "clientCredentials", scopes = "filings:read")
    @Parameter(
            name = "search",
            in = ParameterIn.QUERY,
            description = "Part of a name (kana, old and new kanji, width and case make no difference), reference or "
                    + "receipt number, or a whole address, transaction id or number",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "One or more states, with commas between",
            example = "DRAFT,RETURNED",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "reportCode", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "filingKind", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "urgency", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(
            name = "preparedBy",
            in = ParameterIn.QUERY,
            description = "Account of a person, or id of a client",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "mine",
            in = ParameterIn.QUERY,
            description = "Only what this client filed itself",
            schema = @Schema(implementation = Boolean.class))
    @Parameter(
            name = "answerDue",
            in = ParameterIn.QUERY,
            description = "Only what the authority waits for an answer to",
            schema = @Schema(implementation = Boolean.class))
    @Parameter(
            name = "receivedFrom",
            in = ParameterIn.QUERY,
            description = "First civil date in Japan; receivedTo, changedFrom and changedTo alike",
            example = "2026-04-01",
            schema = @Schema(implementation = String.class, format = "date"))
    @Parameter(
            name = "receivedTo",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = String.class, format = "date"))
    @Parameter(
            name = "changedFrom",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = String.class, format = "date"))
    @Parameter(
            name = "changedTo",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = String.class, format = "date"))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "changed, received, reference or kind; with a minus sign the largest or latest first. "
                    + "-changed where it is not given",
            example = "-received",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "cursor",
            in = ParameterIn.QUERY,
            description = "'next' of the page before",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "How many at most, 1 to 200; 50 where it is not given",
            example = "50",
            schema = @Schema(implementation = Integer.class))
    @APIResponse(
            responseCode = "200",
            description = "Some filings",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "FilingPage")))
    @APIResponse(
            responseCode = "400",
            description = "A condition, cursor or limit that cannot be read",
            content = @Content(mediaType = Problem.TYPE, schema = @Schema(ref = "Problem")))
    @APIResponse(responseCode = "401", description = "No token, or an expired one")
    @APIResponse(responseCode = "403", description = "The client has not the scope filings:read")
    public FilingPage list(@Context UriInfo uri) {
        MultivaluedMap<String, String> given = uri.getQueryParameters();
        Map<String, String> asked = new HashMap<>();
        given.forEach((name, values) -> asked.put(name, values.get(0)));
        return FilingPage.of(
                listFilings.page(FilingFilter.read(asked), given.getFirst("cursor"), size(asked.get("limit"))));
    }

    private static int size(@Nullable String limit) {
        if (limit == null) {
            return DEFAULT_SIZE;
        }
        if (!limit.matches("[0-9]{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > LARGEST_SIZE) {
            throw new Refusal(Refusal.Kind.MALFORMED, "filing.refusal.filter", "limit");
        }
        return Integer.parseInt(limit);
    }
}
