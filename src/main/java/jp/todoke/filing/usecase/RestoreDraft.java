package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.todoke.filing.FilingId;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;

/** Brings a discarded draft back. */
@UseCase
@ApplicationScoped
public class RestoreDraft {
    @Inject
    Own own;

    @Permitted(Permission.PREPARE_FILING)
    public void restore(@Subject FilingId id, int version) {
        own.filing(id).restore(version, own.caller.get(), own.now());
    }
}
