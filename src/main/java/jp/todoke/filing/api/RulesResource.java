package jp.todoke.filing.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.todoke.filing.ContentJson;
import jp.todoke.filing.domain.Rule;
import jp.todoke.filing.domain.RuleBook;
import jp.todoke.filing.domain.RuleEdition;
import jp.todoke.platform.json.Json;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The rule book for programs, without a token. */
@Path("/filing-format/rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Format of a filing")
@SecurityRequirements
public class RulesResource {
    private static final int KEPT_SECONDS = 3_600;

    /**
     * A rule as the catalogue prints it; examples are changes of the sample by JSON Pointer, null takes a value away.
     *
     * @param part first letter of the id: H report, C form of fields, T text, P parties, X transactions, A wallets, N devices,
     *     F attachments
     * @param since version of the rule book with which it came
     */
    public record RuleAnswer(
            String id,
            String part,
            String severity,
            String since,
            String textJa,
            String textEn,

            @JsonInclude(content = JsonInclude.Include.ALWAYS)
            Map<String, @Nullable Object> badExample,

            @JsonInclude(content = JsonInclude.Include.ALWAYS)
            Map<String, @Nullable Object> goodExample) {
        static RuleAnswer of(Rule rule) {
            return new RuleAnswer(
                    rule.id(),
                    rule.part().name(),
                    rule.severity().name(),
                    rule.since(),
                    rule.ja(),
                    rule.en(),
                    rule.bad().changes(),
                    rule.good().changes());
        }
    }

    /** What changed with a version of the rule book; the first one brought whatever no later one names. */
    public record EditionAnswer(
            String version, LocalDate since, Set<String> added, Set<String> amended, String textJa, String textEn) {
        static EditionAnswer of(RuleEdition edition) {
            return new EditionAnswer(
                    edition.version(),
                    edition.since(),
                    new TreeSet<>(edition.added()),
                    new TreeSet<>(edition.amended()),
                    edition.ja(),
                    edition.en());
        }
    }

    /**
     * The rule book.
     *
     * @param version the one in force
     * @param editions all versions, the first one first
     */
    public record Answer(String version, List<EditionAnswer> editions, List<RuleAnswer> rules) {}

    @GET
    @Operation(
            summary = "All rules",
            description =
                    "The version of the rule book and what changed with each; of each rule the id, severity, sentence "
                            + "in Japanese and English, a bad and a good example. May be kept for an hour.")
    @APIResponse(responseCode = "200", description = "The rule book in force")
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in If-None-Match")
    public Response rules(@Context Request request) {
        byte[] body = Json.write(new Answer(
                        RuleBook.STANDARD.version(),
                        RuleEdition.ALL.stream().map(EditionAnswer::of).toList(),
                        RuleBook.STANDARD.rules().stream().map(RuleAnswer::of).toList()))
                .getBytes(UTF_8);
        EntityTag tag = new EntityTag(ContentJson.hash(body).substring(0, 32));
        CacheControl kept = new CacheControl();
        kept.setNoTransform(false);
        kept.setMaxAge(KEPT_SECONDS);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(body, MediaType.APPLICATION_JSON) : unchanged)
                .tag(tag)
                .cacheControl(kept)
                .build();
    }
}
