package jp.todoke.notices.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.todoke.notices.domain.AnswerExample;
import jp.todoke.notices.domain.AttestationRule;
import jp.todoke.notices.domain.Finding;
import jp.todoke.platform.json.Json;
import jp.todoke.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** The rules of answers to notices, for the public catalogue. */
@Named
@RequestScoped
public class AnswerRulesView {
    @Inject
    Language language;

    /**
     * One rule in the reader's language.
     *
     * @param around what the examples suppose besides the content; empty for nothing
     */
    public record Line(AttestationRule rule, String sentence, List<Change> wrong, List<Change> right, String around) {
        public String kind() {
            return rule.severity() == Finding.Severity.FATAL ? "error" : "late";
        }

        public String severityLabel() {
            return "filing.severity." + rule.severity();
        }
    }

    /**
     * One change of the sample.
     *
     * @param place in words
     * @param value as JSON; empty where the value is taken away
     */
    public record Change(String place, String value) {}

    /** All of them, by id. */
    public List<Line> getLines() {
        return Arrays.stream(AttestationRule.values()).map(this::line).toList();
    }

    private Line line(AttestationRule rule) {
        AnswerExample example = AnswerExample.of(rule);
        return new Line(
                rule,
                language.texts().get("notices.rule." + rule),
                changes(example.wrong()),
                changes(example.right()),
                example.around() == AnswerExample.Around.PLAIN
                        ? ""
                        : language.texts().get("notices.rules.around." + example.around()));
    }

    private List<Change> changes(Map<String, @Nullable Object> changes) {
        return changes.entrySet().stream()
                .map(change -> new Change(
                        FindingPlace.label(change.getKey(), language.texts()),
                        change.getValue() == null ? "" : Json.write(change.getValue())))
                .toList();
    }
}
