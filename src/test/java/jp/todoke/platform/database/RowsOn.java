package jp.todoke.platform.database;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;

/** {@link Rows} on a plain connection, where there is no server; counts the statements. */
public final class RowsOn {
    private final AtomicInteger statements = new AtomicInteger();
    private final Rows rows = new Rows();

    public RowsOn(Connection connection) {
        rows.entities = (EntityManager) Proxy.newProxyInstance(
                RowsOn.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "flush" -> {
                            return null;
                        }
                        case "unwrap" -> {
                            statements.incrementAndGet();
                            return connection;
                        }
                        default -> throw new UnsupportedOperationException(method.getName());
                    }
                });
    }

    public Rows rows() {
        return rows;
    }

    /** How many statements ran so far. */
    public int statements() {
        return statements.get();
    }
}
