package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.todoke.filing.FilingId;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;

/** Takes a filing back from the approver, to write on. */
@UseCase
@ApplicationScoped
public class TakeBack {
    @Inject
    Own own;

    @Permitted(Permission.PREPARE_FILING)
    public void takeBack(@Subject FilingId id, int version) {
        own.filing(id).takeBack(version, own.caller.get(), own.now());
    }
}
