package jp.todoke.filing.web;

import jp.todoke.filing.FilingId;
import jp.todoke.platform.gate.Refusal;
import org.jspecify.annotations.Nullable;

/** The id in an address, as whoever asks has written it. */
final class AskedFiling {
    private AskedFiling() {}

    /** What is no id is not found, like an id of somebody else. */
    static FilingId id(@Nullable String text) {
        if (text == null || !text.matches("[0-9]{1,18}")) {
            throw Refusal.notFound("platform.refusal.notFound");
        }
        return new FilingId(Long.parseLong(text));
    }
}
