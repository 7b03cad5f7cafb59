package jp.todoke.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.todoke.platform.gate.Act;

/** What the gate told of. */
@ApplicationScoped
public class HeardActs {
    private final List<Act> acts = new CopyOnWriteArrayList<>();

    void hear(@Observes Act act) {
        acts.add(act);
    }

    public Act last() {
        return acts.get(acts.size() - 1);
    }
}
