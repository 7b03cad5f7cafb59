package jp.todoke.filing;

import java.io.Serializable;
import java.util.Locale;

/**
 * What a rule says of one place in a content. Neither text quotes what was entered; lengths, limits and names of code lists
 * may stand in it, and in A01 the address that was meant where only the case of letters is wrong.
 *
 * @param rule id of the rule, such as {@code X06}
 * @param pointer the place, a JSON Pointer (RFC 6901) into the content; empty for the whole
 * @param ja what to do, in Japanese
 * @param en what to do, in English
 */
public record Finding(String rule, Severity severity, String pointer, String ja, String en) implements Serializable {
    public String text(Locale locale) {
        return locale.getLanguage().equals("en") ? en : ja;
    }

    public boolean fatal() {
        return severity == Severity.FATAL;
    }

    /** How a warning is named when it is confirmed: rule and place, {@code H11 /narrative}. */
    public String mark() {
        return rule + " " + pointer;
    }
}
