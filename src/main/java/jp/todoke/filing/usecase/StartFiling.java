package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import jp.todoke.filing.ContentJson;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingId;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.UseCase;
import org.jspecify.annotations.Nullable;

/** Begins a draft. */
@UseCase
@ApplicationScoped
public class StartFiling {
    @Inject
    Own own;

    @Inject
    BeginOnce beginOnce;

    @Inject
    CurrentAct act;

    /** What a new draft says already. */
    static FilingContent beginning() {
        return ContentTree.read(Map.of("reportCode", "STR", "filingKind", "INITIAL", "urgency", "ROUTINE"))
                .content();
    }

    /**
     * The new draft.
     *
     * @param version for the first saving
     * @param before whether it had been begun before, and this is that one again
     */
    public record Started(FilingId id, int version, boolean before) {}

    @Permitted(Permission.PREPARE_FILING)
    public Started start() {
        return begin(beginning(), null);
    }

    /**
     * A program begins a draft with what it knows.
     *
     * @param key the caller's Idempotency-Key; a resend with it gets the first draft
     */
    @Permitted(Permission.PREPARE_FILING)
    public Started with(FilingContent content, @Nullable String key) {
        own.refuseSecrets(content);
        return begin(content, key);
    }

    private Started begin(FilingContent content, @Nullable String key) {
        Started started = beginOnce.once(key, ContentJson.write(content), () -> beginOnce.begin(content));
        act.about(started.id());
        return started;
    }
}
