package jp.todoke.filing.api;

import java.util.regex.Pattern;
import jp.todoke.platform.gate.Refusal;
import org.jspecify.annotations.Nullable;

/** The Idempotency-Key of a request: 1 to 100 visible ASCII characters, or none. */
final class RequestKey {
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private RequestKey() {}

    static @Nullable String checked(@Nullable String key) {
        if (key != null && !FORM.matcher(key).matches()) {
            throw new Refusal(Refusal.Kind.MALFORMED, "filing.refusal.key");
        }
        return key;
    }
}
