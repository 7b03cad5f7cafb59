package jp.todoke.home.demonstration;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.todoke.platform.gate.Caller;
import jp.todoke.platform.gate.Channel;
import jp.todoke.platform.gate.CurrentCaller;

/**
 * Fills the demonstration with invented filings, played by its people through the gate, so that ledger, receipts and cases
 * are true. It happens beside the start, which does not wait for it; a start after a stop in the middle goes on where it was.
 */
@ApplicationScoped
public class DemonstrationFilings {
    private static final System.Logger LOG = System.getLogger(DemonstrationFilings.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    DemonstrationFilings self;

    @Inject
    DemonstrationWorld world;

    @Inject
    StoryTeller teller;

    @Inject
    CurrentCaller caller;

    void begin() {
        executor.submit(() -> self.play());
    }

    /** Through the proxy, so that there is a request in which the stories' people are the callers. */
    @ActivateRequestContext
    void play() {
        try {
            caller.set(Caller.system("demonstration"), Channel.SYSTEM);
            Map<String, Map<Integer, String>> played = world.played();
            List<Story> stories = Story.all();
            int steps = 0;
            int broken = 0;
            for (Story story : stories) {
                try {
                    steps += teller.tell(story, played.getOrDefault(story.name(), Map.of()));
                } catch (Exception e) {
                    broken++;
                    LOG.log(System.Logger.Level.WARNING, "the demonstration's story " + story.name() + " stopped", e);
                }
            }
            LOG.log(
                    System.Logger.Level.INFO,
                    "the demonstration has its filings: {0} stories, {1} steps played now, {2} stories stopped",
                    stories.size(),
                    steps,
                    broken);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "the demonstration has no filings", e);
        }
    }
}
