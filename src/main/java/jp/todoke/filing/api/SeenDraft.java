package jp.todoke.filing.api;

import jakarta.ws.rs.core.EntityTag;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.todoke.filing.FilingId;
import jp.todoke.platform.gate.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The draft that a request names, and the version it has seen: ETag and If-Match (RFC 9110). Every act on a draft binds to a
 * version, as on the pages.
 */
record SeenDraft(FilingId id, int version) {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern TAG = Pattern.compile("\\s*\"([0-9]{1,9})\"\\s*");
    private static final int NEVER = -1;

    static EntityTag tag(int version) {
        return new EntityTag(Integer.toString(version));
    }

    /** What is no number goes through the gate all the same: looking is an act. */
    static FilingId id(String text) {
        return NUMBER.matcher(text).matches() ? new FilingId(Long.parseLong(text)) : FilingId.NONE;
    }

    /** Refuses with 428 where no version is named; a tag that was never given matches nothing. */
    static SeenDraft of(String id, @Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            throw new Refusal(Refusal.Kind.PRECONDITION_REQUIRED, "filing.refusal.ifMatch");
        }
        Matcher tag = TAG.matcher(ifMatch);
        return new SeenDraft(id(id), tag.matches() ? Integer.parseInt(tag.group(1)) : NEVER);
    }
}
