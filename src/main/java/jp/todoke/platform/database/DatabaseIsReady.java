package jp.todoke.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The portal is ready when its database answers. */
@Readiness
@ApplicationScoped
public class DatabaseIsReady implements HealthCheck {
    @Inject
    Transactions transactions;

    @Inject
    Rows rows;

    @Override
    public HealthCheckResponse call() {
        try {
            transactions.run(Scope.SIGN_IN, null, () -> rows.one("select 1", row -> row.getInt(1)));
            return HealthCheckResponse.up("database");
        } catch (Exception e) {
            return HealthCheckResponse.down("database");
        }
    }
}
