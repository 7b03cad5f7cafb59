package jp.todoke.platform.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * The portal is ready when its database answers within a few seconds, through the pool like everybody's questions, and
 * stores something durably, tried every ten seconds at most: on a full disk it still answers. One question at a time: while
 * a database hangs, being asked for readiness must not use up what is left.
 */
@Readiness
@ApplicationScoped
public class DatabaseIsReady implements HealthCheck {
    private static final int PATIENCE_SECONDS = 4;
    private static final long STORED_LASTS = TimeUnit.SECONDS.toNanos(10);

    @Inject
    Transactions transactions;

    @Inject
    Rows rows;

    @Resource
    ManagedExecutorService executor;

    private @Nullable Future<?> question;
    private volatile long storedAt = System.nanoTime() - STORED_LASTS;

    /** Up, or down with a reason in one sentence. */
    @Override
    public HealthCheckResponse call() {
        try {
            question().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return HealthCheckResponse.up("database");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return down("The question was interrupted.");
        } catch (TimeoutException e) {
            return down("The database did not answer within " + PATIENCE_SECONDS + " seconds.");
        } catch (ExecutionException e) {
            return down(
                    e.getCause() instanceof DatabaseAway away
                            ? away.inWords()
                            : "The database could not be asked; the log says why.");
        }
    }

    private static HealthCheckResponse down(String reason) {
        return HealthCheckResponse.named("database")
                .down()
                .withData("reason", reason)
                .build();
    }

    private synchronized Future<?> question() {
        if (question == null || question.isDone()) {
            question = executor.submit(this::ask);
        }
        return question;
    }

    private @Nullable Object ask() throws Exception {
        boolean storing = System.nanoTime() - storedAt >= STORED_LASTS;
        String sql = storing ? "select feel_pulse()" : "select 1";
        transactions.run(Scope.SIGN_IN, null, () -> rows.one(sql, row -> row.getInt(1)));
        if (storing) {
            storedAt = System.nanoTime();
        }
        return null;
    }
}
