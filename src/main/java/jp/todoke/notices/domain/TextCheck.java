package jp.todoke.notices.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges the free texts of an attestation: none too long, none with characters that cannot be stored. */
public final class TextCheck {
    /** Longest comment and reason, in characters. */
    public static final int MAX_TEXT = 2_000;
    /** Longest reference of a subject, in characters. */
    public static final int MAX_REFERENCE = 64;

    private TextCheck() {}

    static void texts(AttestationContent content, List<Finding> findings) {
        text(content.comment(), MAX_TEXT, "/comment", findings);
        text(content.lateReason(), MAX_TEXT, "/lateReason", findings);
        for (ScreeningScope scope : ScreeningScope.values()) {
            text(content.scope(scope).reason(), MAX_TEXT, "/scopes/" + scope.path() + "/reason", findings);
        }
        int shown = Math.min(content.matches().size(), AttestationCheck.MAX_MATCHES);
        for (int i = 0; i < shown; i++) {
            MatchStatement match = content.matches().get(i);
            String pointer = "/matches/" + i;
            text(match.subjectReference(), MAX_REFERENCE, pointer + "/subjectReference", findings);
            text(match.asset(), 32, pointer + "/asset", findings);
            text(match.note(), MAX_TEXT, pointer + "/note", findings);
        }
    }

    private static void text(@Nullable String text, int longest, String pointer, List<Finding> findings) {
        if (text == null) {
            return;
        }
        if (text.codePointCount(0, text.length()) > longest) {
            findings.add(Finding.of(AttestationRule.S20, pointer, "long", longest));
        }
        if (!storable(text)) {
            findings.add(Finding.of(AttestationRule.S20, pointer, "characters"));
        }
    }

    /** Tells whether a text has no control characters but line breaks and tabs, no lone surrogate and no non-character. */
    static boolean storable(String text) {
        return text.codePoints().allMatch(c -> {
            boolean lineOrTab = c == '\n' || c == '\r' || c == '\t';
            boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
            boolean nonCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
            return lineOrTab || (!Character.isISOControl(c) && !surrogate && !nonCharacter);
        });
    }

    static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
