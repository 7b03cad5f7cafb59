package jp.todoke.filing.api;

import jp.todoke.filing.Letter;
import jp.todoke.platform.api.Described;
import org.jspecify.annotations.Nullable;

/** What an exchange writes to the authority. */
public record AnswerBody(
        @Described(value = "The answer, in plain text", most = Letter.LONGEST, required = true) @Nullable
        String text) {}
