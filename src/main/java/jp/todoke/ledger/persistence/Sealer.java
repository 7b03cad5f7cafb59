package jp.todoke.ledger.persistence;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.todoke.ledger.domain.LedgerEvent;
import jp.todoke.ledger.domain.SealedBatch;
import jp.todoke.ledger.domain.Sealing;
import jp.todoke.ledger.domain.SignedHead;
import jp.todoke.ledger.domain.SigningKey;
import jp.todoke.platform.configuration.Settings;
import jp.todoke.platform.database.Scope;
import jp.todoke.platform.database.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Seals the waiting events every {@code todoke.ledger.seal-interval} (ISO 8601, default {@code PT3S}), and at once where a
 * receipt asks. One node at a time, by an advisory lock. It does not pass the gate: sealing is no act of anybody, and an
 * event of its own would need to be sealed in turn.
 */
@ApplicationScoped
public class Sealer {

    private static final System.Logger LOG = System.getLogger(Sealer.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Where the number of an event is drawn just before the end of a transaction, all but a few are done by then. */
    private static final Duration SWIFT = Duration.ofSeconds(20);

    /** The others are looked for as rarely: after a busy hour that takes long. */
    private static final Duration BETWEEN_THOROUGH_LOOKS = Duration.ofMinutes(10);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Transactions transactions;

    @Inject
    LedgerTables tables;

    @Inject
    Clock clock;

    private @Nullable ScheduledFuture<?> timer;
    private @Nullable SigningKey key;
    private boolean ailing;
    private volatile Instant thorough = Instant.MIN;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        long interval = Settings.duration("todoke.ledger.seal-interval", Duration.ofSeconds(3))
                .toMillis();
        timer = executor.scheduleWithFixedDelay(this::sealByTimer, interval, interval, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (timer != null) {
            timer.cancel(false);
        }
    }

    /**
     * Seals whatever is committed and waits, and comes back when that is done. Works inside a transaction too: the sealing
     * has its own, on another thread.
     *
     * @throws IllegalStateException when it cannot be done, or not within 15 seconds
     */
    public void sealNow() {
        Future<?> sealing = executor.submit(() -> {
            sealAll(true);
            return null;
        });
        try {
            sealing.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sealing", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the ledger could not be sealed", e);
        }
    }

    private void sealByTimer() {
        try {
            sealAll(false);
            ailing = false;
        } catch (Exception e) {
            // A timer that throws is never called again. Said once, not every three seconds.
            if (!ailing) {
                LOG.log(System.Logger.Level.ERROR, "the ledger cannot be sealed; events wait: " + e.getMessage(), e);
            }
            ailing = true;
        }
    }

    private void sealAll(boolean patiently) throws Exception {
        int sealed;
        do {
            Optional<SealedBatch> batch = transactions.run(Scope.SYSTEM, null, () -> sealOnce(patiently));
            batch.ifPresent(made -> Witness.ofThePortal().remember(made.head()));
            sealed = batch.map(made -> made.leaves().size()).orElse(0);
        } while (sealed == SealedBatch.LARGEST);
    }

    private Optional<SealedBatch> sealOnce(boolean patiently) {
        if (patiently) {
            tables.lock();
        } else if (!tables.tryLock()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        boolean thoroughly = !now.isBefore(thorough.plus(BETWEEN_THOROUGH_LOOKS));
        List<LedgerEvent> waiting = thoroughly ? tables.waiting() : tables.waiting(SWIFT);
        if (thoroughly && waiting.size() < SealedBatch.LARGEST) {
            thorough = now;
        }
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        Optional<SignedHead> last = tables.lastHead();
        SealedBatch batch = Sealing.seal(last.orElse(null), tables.nodes(), waiting, key(last.isPresent()), now);
        tables.append(batch);
        return Optional.of(batch);
    }

    /** The key to sign with; made at the very first sealing, never beside heads of a key that was lost. */
    private synchronized SigningKey key(boolean headsExist) {
        if (key == null) {
            LedgerKeys keys = LedgerKeys.ofThePortal();
            key = keys.signing().orElseGet(() -> {
                if (headsExist && keys.trusted().byId().isEmpty()) {
                    throw new IllegalStateException("the ledger has signed heads, but its keys are not in the folder"
                            + " keys of TODOKE_HOME: bring them back from the backup");
                }
                return keys.make();
            });
        }
        return key;
    }
}
