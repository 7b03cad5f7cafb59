package jp.todoke.notices.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.todoke.notices.domain.AnswerExample;
import jp.todoke.notices.domain.AttestationRule;
import jp.todoke.platform.text.Texts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The rules of answers to notices for programs, without a token. */
@Path("/answer-format")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Format of an answer to a notice")
@SecurityRequirements
public class AnswerFormatResource {
    /**
     * A rule as the catalogue prints it; examples are changes of the sample by JSON Pointer, null takes a value away.
     *
     * @param around what the examples suppose besides the content: PLAIN nothing, STRANGER that the wrong answer comes from
     *     somebody who is not of the exchange, LATE that it is after the due time, REPORTED that a filing of the exchange names
     *     somebody of the notice
     */
    public record RuleAnswer(
            String id,
            String severity,
            String textJa,
            String textEn,

            @JsonInclude(content = JsonInclude.Include.ALWAYS)
            Map<String, @Nullable Object> badExample,

            @JsonInclude(content = JsonInclude.Include.ALWAYS)
            Map<String, @Nullable Object> goodExample,

            String around) {
        static RuleAnswer of(AttestationRule rule) {
            AnswerExample example = AnswerExample.of(rule);
            return new RuleAnswer(
                    rule.name(),
                    rule.severity().name(),
                    Texts.of(Locale.JAPANESE).get("notices.rule." + rule),
                    Texts.of(Locale.ENGLISH).get("notices.rule." + rule),
                    example.wrong(),
                    example.right(),
                    example.around().name());
        }
    }

    /** All rules, by id. */
    public record Answer(List<RuleAnswer> rules) {}

    @GET
    @Path("/rules")
    @Operation(
            summary = "All rules of answers",
            description = "Of each rule the id, severity, sentence in Japanese and English, a bad and a good example.")
    @APIResponse(responseCode = "200", description = "The rules in force")
    public Answer rules() {
        return new Answer(
                Arrays.stream(AttestationRule.values()).map(RuleAnswer::of).toList());
    }

    @GET
    @Path("/sample")
    @Operation(
            summary = "A sample answer",
            description = "\"No match\", to be put; the examples of the rules change it.")
    @APIResponse(responseCode = "200", description = "The content of an answer without a finding")
    public String sample() {
        return AnswerExample.sample();
    }
}
