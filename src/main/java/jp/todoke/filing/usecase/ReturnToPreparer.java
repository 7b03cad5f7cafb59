package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.todoke.filing.FilingId;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;

/** The approver sends a filing back with a word on what to change. */
@UseCase
@ApplicationScoped
public class ReturnToPreparer {
    @Inject
    Own own;

    @Permitted(Permission.FILE_STR)
    public void sendBack(@Subject FilingId id, int version, String comment) {
        own.filing(id).returnToPreparer(version, comment, own.caller.get(), own.now());
    }
}
