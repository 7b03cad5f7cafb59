package jp.todoke.filing.domain;

import java.util.List;
import java.util.Locale;
import jp.todoke.filing.Finding;
import jp.todoke.filing.Severity;

/**
 * One rule with everything about it.
 *
 * @param id such as {@code X06}; never reused for another rule
 * @param ja what must hold and so what to do, one sentence in Japanese
 * @param en the same in English
 * @param bad a change of the sample that this rule must object to
 * @param good a change of the sample that it must not object to
 */
public record Rule(String id, Severity severity, String ja, String en, Example bad, Example good, Check check) {

    /** The look itself. */
    @FunctionalInterface
    interface Check {
        void look(Look look, Findings findings);
    }

    static Draft fatal(String id) {
        return new Draft(id, Severity.FATAL);
    }

    static Draft warning(String id) {
        return new Draft(id, Severity.WARNING);
    }

    /** What it speaks of: the letter its id begins with. */
    public RulePart part() {
        return RulePart.valueOf(id.substring(0, 1));
    }

    /** Version of the rule book with which it came. */
    public String since() {
        return RuleEdition.of(id).version();
    }

    public String sentence(Locale locale) {
        return locale.getLanguage().equals("en") ? en : ja;
    }

    List<Finding> look(Look look) {
        Findings findings = new Findings(this);
        check.look(look, findings);
        return findings.found();
    }

    /** A rule being written down. */
    static final class Draft {
        private final String id;
        private final Severity severity;
        private String ja = "";
        private String en = "";
        private Example bad = Example.sample();
        private Example good = Example.sample();

        private Draft(String id, Severity severity) {
            this.id = id;
            this.severity = severity;
        }

        Draft says(String japanese, String english) {
            ja = japanese;
            en = english;
            return this;
        }

        Draft bad(Example example) {
            bad = example;
            return this;
        }

        Draft good(Example example) {
            good = example;
            return this;
        }

        Rule looks(Check check) {
            return new Rule(id, severity, ja, en, bad, good, check);
        }
    }
}
