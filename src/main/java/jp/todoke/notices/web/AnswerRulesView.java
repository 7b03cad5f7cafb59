package jp.todoke.notices.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import jp.todoke.notices.domain.AttestationRule;
import jp.todoke.notices.domain.Finding;

/** The rules of answers to notices, for the public catalogue. */
@Named
@RequestScoped
public class AnswerRulesView {
    /** One rule with the keys of its words. */
    public record Line(AttestationRule rule) {
        public String sentence() {
            return "notices.rule." + rule;
        }

        public String kind() {
            return rule.severity() == Finding.Severity.FATAL ? "error" : "late";
        }

        public String severityLabel() {
            return "filing.severity." + rule.severity();
        }
    }

    /** All of them, by id. */
    public List<Line> getLines() {
        return Arrays.stream(AttestationRule.values()).map(Line::new).toList();
    }
}
