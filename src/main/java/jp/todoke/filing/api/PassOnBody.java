package jp.todoke.filing.api;

import java.util.List;
import jp.todoke.filing.FilingContent.ConfirmedWarning;
import jp.todoke.platform.api.Described;
import org.jspecify.annotations.Nullable;

/** What is said with a draft that goes to the approver. */
public record PassOnBody(
        @Described(
                value = "Warnings that are meant so, in place of those in the draft; missing: those in the draft",
                ref = "FilingConfirmedWarning")
        @Nullable
        List<ConfirmedWarning> confirmedWarnings) {}
