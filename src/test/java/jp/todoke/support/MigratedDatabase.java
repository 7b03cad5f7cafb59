package jp.todoke.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.flywaydb.core.Flyway;

/**
 * A PostgreSQL of its own with the portal's two roles and all migrations, and no server around it: for tests of the
 * database's own walls and of page queries. Shared by the tests of one run; each brings its own rows.
 */
public final class MigratedDatabase {
    private static MigratedDatabase shared;

    private final EmbeddedPostgres postgres;

    private MigratedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    public static synchronized MigratedDatabase shared() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    private static MigratedDatabase start() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(90))
                    .start();
            MigratedDatabase database = new MigratedDatabase(postgres);
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                for (String role : new String[] {"todoke_owner", "todoke_app"}) {
                    statement.execute("create role " + role + " login nosuperuser nobypassrls password 'test'");
                }
                statement.execute("create database todoke owner todoke_owner");
            }
            Flyway.configure()
                    .dataSource(database.url(), "todoke_owner", "test")
                    .schemas("todoke")
                    .defaultSchema("todoke")
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/todoke";
    }

    /** As the superuser, whom no policy binds: to prepare rows. */
    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(url() + "?currentSchema=todoke", "postgres", "postgres");
    }

    /**
     * As the portal: in a transaction with the scope told, as the gate does it.
     *
     * @param exchange id of the exchange, or empty
     */
    public Connection portal(String scope, String exchange) throws SQLException {
        return portal(scope, exchange, "");
    }

    /**
     * As the portal, for a known account.
     *
     * @param person account, or empty
     */
    public Connection portal(String scope, String exchange, String person) throws SQLException {
        Connection connection = DriverManager.getConnection(url() + "?currentSchema=todoke", "todoke_app", "test");
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement(
                "select set_config('todoke.scope', ?, true), set_config('todoke.exchange', ?, true),"
                        + " set_config('todoke.person', ?, true)")) {
            statement.setString(1, scope);
            statement.setString(2, exchange);
            statement.setString(3, person);
            statement.execute();
        }
        return connection;
    }
}
