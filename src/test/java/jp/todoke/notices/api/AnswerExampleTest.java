package jp.todoke.notices.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.todoke.notices.domain.AnswerExample;
import jp.todoke.notices.domain.AnswerExample.Around;
import jp.todoke.notices.domain.AttestationCheck;
import jp.todoke.notices.domain.AttestationRule;
import jp.todoke.notices.domain.Finding;
import jp.todoke.platform.json.Json;
import jp.todoke.platform.text.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The examples of the public catalogue, read as a program would send them and judged as the portal does. */
class AnswerExampleTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2022-03-08T06:00:00Z");

    @Test
    void theSampleHasNoFinding() {
        assertThat(findings(Map.of(), Around.PLAIN, false)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AttestationRule.class)
    void eachRuleNamesTheWrongExampleInBothLanguages(AttestationRule rule) {
        AnswerExample example = AnswerExample.of(rule);
        List<Finding> findings = findings(example.wrong(), example.around(), example.around() == Around.STRANGER);
        assertThat(findings).extracting(Finding::rule).contains(rule);
        for (Locale locale : Texts.LANGUAGES) {
            assertThat(findings).allSatisfy(finding -> assertThat(finding.text(locale))
                    .isNotBlank()
                    .doesNotStartWith("?")
                    .doesNotContain("{"));
            assertThat(Texts.of(locale).get("notices.rule." + rule)).doesNotStartWith("?");
        }
    }

    @ParameterizedTest
    @EnumSource(AttestationRule.class)
    void theRightExampleHasNoFindingAtAll(AttestationRule rule) {
        AnswerExample example = AnswerExample.of(rule);
        assertThat(findings(example.right(), example.around(), false)).isEmpty();
    }

    @Test
    void whatAnExampleTakesAwayIsWrittenAsNull() {
        assertThat(Json.write(AnswerFormatResource.RuleAnswer.of(AttestationRule.S19)))
                .contains("\"badExample\":{\"/result\":null}");
    }

    private static List<Finding> findings(Map<String, @Nullable Object> changes, Around around, boolean stranger) {
        AttestationBody.Read read = body(changes).read();
        List<Finding> findings = new ArrayList<>(read.unreadable());
        findings.addAll(check(around, stranger).findings(read.content()));
        return findings;
    }

    private static AttestationCheck check(Around around, boolean stranger) {
        Instant due = Instant.parse("2022-03-09T01:00:00Z");
        boolean late = around == Around.LATE;
        return new AttestationCheck(
                "MOF-2022-03-08",
                Set.of("MOF-RU-PERSONS-25"),
                Instant.parse("2022-03-07T15:00:00Z"),
                due,
                around == Around.REPORTED ? List.of("STR-2022-00000012-3") : List.of(),
                late,
                !stranger,
                late ? due.plusSeconds(7200) : NOW);
    }

    private static AttestationBody body(Map<String, @Nullable Object> changes) {
        try {
            ObjectNode sample = (ObjectNode) JSON.readTree(AnswerExample.sample());
            changes.forEach((pointer, value) -> {
                JsonPointer at = JsonPointer.compile(pointer);
                ((ObjectNode) sample.at(at.head())).set(at.last().getMatchingProperty(), JSON.valueToTree(value));
            });
            return JSON.treeToValue(sample, AttestationBody.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
