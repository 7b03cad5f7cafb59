package jp.todoke.access.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.UseCase;

/** A person leaves; the session itself is ended by the page. */
@UseCase
@ApplicationScoped
public class SignOut {
    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    @Permitted(Permission.OWN_ACCOUNT)
    public void leave() {
        act.about(caller.get().account());
    }
}
