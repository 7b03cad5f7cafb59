package jp.todoke.home.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Objects;
import jp.todoke.home.persistence.PlayedSteps;
import jp.todoke.platform.configuration.Settings;
import jp.todoke.platform.gate.Act;

/**
 * Notes that a step was played in the transaction in which it was: both stand, or neither does, wherever the portal is
 * stopped.
 */
@ApplicationScoped
public class DeedKeeper {
    /** Asked once: the rest of the portal must not pay for the demonstration. */
    private final boolean demonstration = Settings.demonstration();

    @Inject
    CurrentDeed current;

    @Inject
    PlayedSteps played;

    void keep(@Observes Act act) {
        if (!demonstration || act.outcome() != Act.Outcome.DONE) {
            return;
        }
        CurrentDeed.Playing playing = current.playing();
        if (playing == null || !playing.deed().kind().useCase().equals(act.name())) {
            return;
        }
        String result = result(playing.deed().kind(), act);
        played.add(playing.story(), playing.deed().number(), result, act.at());
        current.done(result);
    }

    private static String result(Deed.Kind kind, Act act) {
        if (kind.begins()) {
            // What follows on another tells its own id beside that of the other.
            return Objects.requireNonNullElse(act.details().get("filing"), Objects.requireNonNull(act.subject()));
        }
        return kind.files() ? Objects.requireNonNull(act.subject()) : "";
    }
}
