package jp.todoke.platform.text;

import jp.todoke.platform.gate.Refusal;

/** Free text that people write to each other: several lines, its length in Unicode code points, kept as written. */
public final class Prose {
    private Prose() {}

    /**
     * The text without space around it, lines ended by a line feed.
     *
     * @throws Refusal invalid, where it is too short or too long, or holds what nobody can read
     */
    public static String of(String text, int shortest, int longest) {
        String written = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        int length = written.codePointCount(0, written.length());
        if (length < shortest) {
            throw length == 0
                    ? Refusal.invalid("platform.refusal.textEmpty")
                    : Refusal.invalid("platform.refusal.textTooShort", shortest, length);
        }
        if (length > longest) {
            throw Refusal.invalid("platform.refusal.textTooLong", longest, length);
        }
        if (written.codePoints().anyMatch(Prose::unreadable)) {
            throw Refusal.invalid("platform.refusal.textUnreadable");
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
