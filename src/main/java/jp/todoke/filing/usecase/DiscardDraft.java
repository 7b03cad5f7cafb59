package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.todoke.filing.FilingId;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;

/** Gives a draft up; it can be restored. */
@UseCase
@ApplicationScoped
public class DiscardDraft {
    @Inject
    Own own;

    @Permitted(Permission.PREPARE_FILING)
    public void discard(@Subject FilingId id, int version) {
        own.filing(id).discard(version, own.caller.get(), own.now());
    }
}
