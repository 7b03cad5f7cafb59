package jp.todoke.filing.usecase;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import jp.todoke.filing.AttachmentId;
import jp.todoke.filing.persistence.Attachments;
import jp.todoke.platform.configuration.Settings;
import jp.todoke.platform.database.Scope;
import jp.todoke.platform.database.Transactions;
import jp.todoke.platform.files.Clamd;
import jp.todoke.platform.gate.Caller;
import jp.todoke.platform.gate.Channel;
import jp.todoke.platform.gate.CurrentCaller;
import org.jspecify.annotations.Nullable;

/**
 * Looks every {@code todoke.clamd.interval} (ISO 8601, default {@code PT2S}) what waits in quarantine, and has it checked
 * one after the other. While clamd is away everything stays in quarantine and is tried again.
 */
@ApplicationScoped
public class Quarantine {
    private static final long LONGEST_PAUSE = TimeUnit.MINUTES.toNanos(1);
    private static final System.Logger LOG = System.getLogger(Quarantine.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Transactions transactions;

    @Inject
    Attachments attachments;

    @Inject
    CheckQuarantine checkQuarantine;

    @Inject
    CurrentCaller caller;

    @Inject
    RequestContextController requests;

    private @Nullable ScheduledFuture<?> timer;
    private int troubles;
    private long nextTry = Long.MIN_VALUE;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        if (Clamd.isConfigured()) {
            long interval = Settings.duration("todoke.clamd.interval", Duration.ofSeconds(2))
                    .toMillis();
            timer = executor.scheduleWithFixedDelay(this::byTimer, interval, interval, TimeUnit.MILLISECONDS);
        } else {
            LOG.log(System.Logger.Level.WARNING, "attachments are not checked for malware: TODOKE_CLAMD is not set");
        }
    }

    @PreDestroy
    void stop() {
        if (timer != null) {
            timer.cancel(false);
        }
    }

    private void byTimer() {
        if (System.nanoTime() < nextTry) {
            return;
        }
        requests.activate();
        try {
            checkAll();
            troubles = 0;
        } catch (Exception e) {
            // A timer that throws is never called again. Said once; tried again after 4, 8, 16 ... seconds, at most a
            // minute.
            if (troubles == 0) {
                LOG.log(
                        System.Logger.Level.ERROR,
                        "attachments cannot be checked for malware and stay in quarantine: " + e.getMessage());
            }
            troubles = Math.min(troubles + 1, 5);
            nextTry = System.nanoTime() + Math.min(LONGEST_PAUSE, TimeUnit.SECONDS.toNanos(2L << troubles));
        } finally {
            requests.deactivate();
        }
    }

    /** Looking is no act of anybody; each check is. A file that cannot be checked does not keep the others waiting. */
    private void checkAll() throws Exception {
        List<AttachmentId> waiting = transactions.run(Scope.SYSTEM, null, attachments::waiting);
        if (waiting.isEmpty()) {
            return;
        }
        Clamd clamd = Clamd.ofThePortal().orElseThrow();
        clamd.ping();
        caller.set(Caller.system("quarantine"), Channel.SYSTEM);
        @Nullable Exception trouble = null;
        for (AttachmentId id : waiting) {
            try {
                checkQuarantine.check(id, clamd);
            } catch (IOException | RuntimeException e) {
                trouble = e;
            }
        }
        if (trouble != null) {
            throw trouble;
        }
    }
}
