package jp.todoke.notices.domain;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import jp.todoke.platform.text.Texts;

/**
 * What a rule says of an attestation.
 *
 * @param rule which one
 * @param pointer where, as a JSON Pointer (RFC 6901) into the body of the API, for example
 *     {@code /scopes/customers/count} or {@code /matches/0/frozenAt}
 * @param key text key of the sentence; it says what to do
 * @param arguments of the sentence: ids, counts, times; never what was typed
 */
public record Finding(AttestationRule rule, String pointer, String key, List<Object> arguments)
        implements Serializable {

    /** Whether a finding stops the attestation. */
    public enum Severity {
        FATAL,
        WARNING
    }

    public Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding of(AttestationRule rule, String pointer, String variant, Object... arguments) {
        return new Finding(rule, pointer, "notices.finding." + rule + "." + variant, List.of(arguments));
    }

    /** A value that was given and cannot be read as what it should be. */
    public static Finding unreadable(String pointer) {
        return of(AttestationRule.S19, pointer, "unreadable");
    }

    public Severity severity() {
        return rule.severity();
    }

    public boolean fatal() {
        return severity() == Severity.FATAL;
    }

    /** Whether it stops the attestation: a fatal one does, and a warning that wants to be confirmed in the attestation. */
    public boolean stops() {
        return fatal() || rule == AttestationRule.S07;
    }

    public String text(Locale locale) {
        return Texts.of(locale).get(key, arguments.toArray());
    }
}
