package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import jp.todoke.filing.persistence.IdleDrafts;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.UseCase;

/** Every night the portal puts drafts aside that nobody touched for thirty days. Nothing of them is lost. */
@UseCase
@ApplicationScoped
public class ArchiveIdleDrafts {
    @Inject
    IdleDrafts idle;

    @Inject
    CurrentAct act;

    @Inject
    Clock clock;

    /** Returns how many it were. */
    @Permitted(Permission.SYSTEM_WORK)
    public int archive() {
        int archived = idle.archive(clock.instant());
        act.tell("archived", archived);
        return archived;
    }
}
