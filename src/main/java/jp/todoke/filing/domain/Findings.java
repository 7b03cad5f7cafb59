package jp.todoke.filing.domain;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.todoke.filing.Finding;

/** Where a rule puts what it finds. */
final class Findings {
    private final Rule rule;
    private final List<Finding> found = new ArrayList<>();

    Findings(Rule rule) {
        this.rule = rule;
    }

    /** The rule's sentence says it all. */
    void at(String pointer) {
        found.add(new Finding(rule.id(), rule.severity(), pointer, rule.ja(), rule.en()));
    }

    /**
     * The rule's sentence with a word on this case after it. Patterns of {@link MessageFormat}; arguments are lengths, limits
     * and names of lists, never what was entered.
     */
    void at(String pointer, String ja, String en, Object... arguments) {
        found.add(new Finding(
                rule.id(),
                rule.severity(),
                pointer,
                rule.ja() + new MessageFormat(ja, Locale.JAPANESE).format(arguments),
                rule.en() + " " + new MessageFormat(en, Locale.ENGLISH).format(arguments)));
    }

    void when(boolean wrong, String pointer) {
        if (wrong) {
            at(pointer);
        }
    }

    List<Finding> found() {
        return found;
    }
}
