package jp.todoke.filing.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import jp.todoke.filing.CodeList;
import jp.todoke.filing.CodeLists;
import jp.todoke.filing.domain.SampleFiling;
import jp.todoke.platform.gate.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What anybody may know of the format of a filing, without a token: a sample and the code lists. {@link RulesResource} has the rules. */
@Path("/filing-format")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Format of a filing")
@SecurityRequirements
public class FormatResource {

    /** All code lists by id. */
    public record Lists(List<CodeList> codeLists) {}

    @GET
    @Path("/sample")
    @Operation(summary = "A complete, invented filing", description = "Can be posted as it is; change entityReference.")
    @APIResponse(responseCode = "200", description = "The content of a filing without a finding")
    public Response sample() {
        return Response.ok(SampleFiling.json(), MediaType.APPLICATION_JSON).build();
    }

    @GET
    @Path("/code-lists")
    @Operation(summary = "All code lists")
    @APIResponse(responseCode = "200", description = "Codes with their words in Japanese and English")
    public Lists lists() {
        return new Lists(List.copyOf(CodeLists.lists()));
    }

    @GET
    @Path("/code-lists/{id}")
    @Operation(summary = "One code list")
    @APIResponse(responseCode = "200", description = "Codes with their words in Japanese and English")
    @APIResponse(responseCode = "404", description = "No such list")
    public CodeList list(@PathParam("id") String id) {
        return CodeLists.lists().stream()
                .filter(list -> list.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("platform.refusal.notFound"));
    }
}
