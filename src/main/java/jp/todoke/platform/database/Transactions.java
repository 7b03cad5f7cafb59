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
 * Transactions with the tenant set: the database is told which side, and which exchange, is calling; the row-level
 * policies read it. Without it a transaction sees no rows at all. For the gate, and for the few things that come before a
 * caller is known.
 */
@ApplicationScoped
public class Transactions {
    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager entities;

    /** Runs the work in a new transaction; any exception rolls it back. */
    public <T extends @Nullable Object> T run(Scope scope, @Nullable String exchange, Callable<T> work)
            throws Exception {
        transaction.begin();
        boolean done = false;
        try {
            tell(scope, exchange);
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

    private void tell(Scope scope, @Nullable String exchange) throws Exception {
        Connection connection = entities.unwrap(Connection.class);
        try (PreparedStatement statement = connection.prepareStatement(
                "select set_config('todoke.scope', ?, true), set_config('todoke.exchange', ?, true)")) {
            statement.setString(1, scope.word());
            statement.setString(2, exchange == null ? "" : exchange);
            statement.execute();
        }
    }
}
