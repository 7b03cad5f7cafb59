package jp.todoke.platform.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import jp.todoke.platform.gate.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The place of a row in a table sorted by (key, id). As text it is opaque to callers: base64url of both.
 *
 * @param key the sort key as text (an ISO instant, a number, a name)
 */
public record Cursor(String key, long id) {
    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((id + "|" + key).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a cursor that a caller sent back; refuses what is none. */
    public static Optional<Cursor> read(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int bar = plain.indexOf('|');
            return Optional.of(new Cursor(plain.substring(bar + 1), Long.parseLong(plain.substring(0, bar))));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw new Refusal(Refusal.Kind.MALFORMED, "platform.refusal.cursor");
        }
    }
}
