package jp.todoke.triage.domain;

import jp.todoke.platform.gate.Refusal;

/** Free text of the authority's people: several lines, its length in Unicode code points, kept as written. */
final class Prose {
    private Prose() {}

    /**
     * The text without space around it, lines ended by a line feed.
     *
     * @throws Refusal invalid, where it is too short or too long, or holds what nobody can read
     */
    static String of(String text, int shortest, int longest) {
        String written = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        int length = written.codePointCount(0, written.length());
        if (length < shortest) {
            throw length == 0
                    ? Refusal.invalid("triage.refusal.empty")
                    : Refusal.invalid("triage.refusal.tooShort", shortest, length);
        }
        if (length > longest) {
            throw Refusal.invalid("triage.refusal.tooLong", longest, length);
        }
        if (written.codePoints().anyMatch(Prose::unreadable)) {
            throw Refusal.invalid("triage.refusal.unreadable");
        }
        return written;
    }

    private static boolean unreadable(int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
        boolean loneSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean nonCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        return control || loneSurrogate || nonCharacter;
    }
}
