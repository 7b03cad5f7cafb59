package jp.todoke.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Transactions with the tenant set: the database is told which side, which exchange and which account is calling; the
 * row-level policies read it. Without it a transaction sees no rows at all. For the gate, and for the few things that come before a
 * caller is known.
 */
@ApplicationScoped
public class Transactions {
    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager entities;

    /** Runs the work in a new transaction for nobody in particular. */
    public <T extends @Nullable Object> T run(Scope scope, @Nullable String exchange, Callable<T> work)
            throws Exception {
        return run(scope, exchange, "", work);
    }

    /**
     * Runs the work in a new transaction; any exception rolls it back.
     *
     * @param person account that is calling, for rows that only named persons may see; empty where there is none
     * @throws DatabaseAway where the database can do nothing at the moment
     */
    public <T extends @Nullable Object> T run(Scope scope, @Nullable String exchange, String person, Callable<T> work)
            throws Exception {
        try {
            return runNow(scope, exchange, person, work);
        } catch (Exception failure) {
            if (DatabaseAway.isCauseOf(failure)) {
                throw new DatabaseAway(failure);
            }
            throw failure;
        }
    }

    private <T extends @Nullable Object> T runNow(
            Scope scope, @Nullable String exchange, String person, Callable<T> work) throws Exception {
        transaction.begin();
        boolean done = false;
        try {
            tell(scope, exchange, person);
            T result = work.call();
            entities.flush();
            transaction.commit();
            done = true;
            return result;
        } finally {
            if (!done && transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        }
    }

    private void tell(Scope scope, @Nullable String exchange, String person) throws Exception {
        Connection connection = entities.unwrap(Connection.class);
        try (PreparedStatement statement = connection.prepareStatement(
                "select set_config('todoke.scope', ?, true), set_config('todoke.exchange', ?, true),"
                        + " set_config('todoke.person', ?, true)")) {
            statement.setString(1, scope.word());
            statement.setString(2, exchange == null ? "" : exchange);
            statement.setString(3, person);
            statement.execute();
        }
    }
}
