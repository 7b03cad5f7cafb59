package jp.todoke.notices.domain;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What an exchange says of one scope.
 *
 * @param screened yes, no, or null where it was not answered
 * @param count how many were screened
 * @param reason why not, or why none
 */
public record ScopeAnswer(
        @Nullable Boolean screened,
        @Nullable Long count,
        @Nullable String reason) implements Serializable {

    public static final ScopeAnswer UNANSWERED = new ScopeAnswer(null, null, null);
}
