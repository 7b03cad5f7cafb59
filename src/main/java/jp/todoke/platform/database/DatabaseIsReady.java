package jp.todoke.platform.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * The portal is ready when its database answers within a few seconds, through the pool like everybody's questions. One
 * question at a time: while a database hangs, being asked for readiness must not use up what is left.
 */
@Readiness
@ApplicationScoped
public class DatabaseIsReady implements HealthCheck {
    private static final int PATIENCE_SECONDS = 4;

    @Inject
    Transactions transactions;

    @Inject
    Rows rows;

    @Resource
    ManagedExecutorService executor;

    private @Nullable Future<?> question;

    @Override
    public HealthCheckResponse call() {
        try {
            question().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return HealthCheckResponse.up("database");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return HealthCheckResponse.down("database");
        } catch (Exception e) {
            return HealthCheckResponse.down("database");
        }
    }

    private synchronized Future<?> question() {
        if (question == null || question.isDone()) {
            question = executor.submit(
                    () -> transactions.run(Scope.SIGN_IN, null, () -> rows.one("select 1", row -> row.getInt(1))));
        }
        return question;
    }
}
