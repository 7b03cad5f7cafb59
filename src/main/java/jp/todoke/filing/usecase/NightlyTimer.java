package jp.todoke.filing.usecase;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import jp.todoke.platform.gate.Caller;
import jp.todoke.platform.gate.Channel;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.text.Dates;
import org.jspecify.annotations.Nullable;

/** Calls {@link ArchiveIdleDrafts} at 03:00 in Japan. Several portals on one database do no harm: the second finds nothing. */
@ApplicationScoped
public class NightlyTimer {
    private static final System.Logger LOG = System.getLogger(NightlyTimer.class.getName());
    private static final LocalTime AT = LocalTime.of(3, 0);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    NightlyTimer self;

    @Inject
    ArchiveIdleDrafts archiveIdleDrafts;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    private @Nullable ScheduledFuture<?> timer;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        long first =
                untilNext(ZonedDateTime.ofInstant(clock.instant(), Dates.JST)).toSeconds();
        timer = executor.scheduleAtFixedRate(
                this::night, first, Duration.ofDays(1).toSeconds(), TimeUnit.SECONDS);
    }

    static Duration untilNext(ZonedDateTime now) {
        ZonedDateTime today = now.with(AT);
        return Duration.between(now, today.isAfter(now) ? today : today.plusDays(1));
    }

    @PreDestroy
    void stop() {
        if (timer != null) {
            timer.cancel(false);
        }
    }

    private void night() {
        try {
            self.archive();
        } catch (RuntimeException e) {
            // A timer that throws is never called again.
            LOG.log(System.Logger.Level.ERROR, "idle drafts could not be put aside; tried again next night", e);
        }
    }

    /** Through the proxy, so that there is a request in which the portal is the caller. */
    @ActivateRequestContext
    void archive() {
        caller.set(Caller.system("idle-drafts"), Channel.SYSTEM);
        archiveIdleDrafts.archive();
    }
}
