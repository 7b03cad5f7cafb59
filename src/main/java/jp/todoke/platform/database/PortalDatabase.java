package jp.todoke.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.Supplier;
import jp.todoke.platform.configuration.Secrets;
import jp.todoke.platform.configuration.Settings;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * The portal's database, started and migrated when the first connection is asked for: the configured one
 * ({@code TODOKE_DB_URL}) or the embedded one. Migrations run as the owner; everybody else gets connections of the
 * application role, which owns nothing and cannot bypass row-level security.
 */
public final class PortalDatabase {
    private static @Nullable PortalDatabase running;

    private final @Nullable EmbeddedDatabase embedded;
    private final String url;
    private final String user;
    private final String password;

    private PortalDatabase(@Nullable EmbeddedDatabase embedded, String url, String user, String password) {
        this.embedded = embedded;
        this.url = url;
        this.user = user;
        this.password = password;
    }

    static synchronized PortalDatabase running() {
        if (running != null) {
            return running;
        }
        PortalDatabase started = atHome(PortalDatabase::start);
        running = started;
        return started;
    }

    /** The server's pool asks without a context class loader; configuration and migrations are found by it. */
    private static <T> T atHome(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(PortalDatabase.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Stops the embedded PostgreSQL; a configured database is left alone. */
    public static synchronized void stop() {
        if (running != null && running.embedded != null) {
            running.embedded.stop();
        }
        running = null;
    }

    private static PortalDatabase start() {
        if (Settings.embeddedDatabase()) {
            EmbeddedDatabase embedded = EmbeddedDatabase.start(Settings.home());
            migrate(embedded.url(), "todoke_owner", Secrets.named("database-todoke_owner"));
            return new PortalDatabase(embedded, embedded.url(), "todoke_app", Secrets.named("database-todoke_app"));
        }
        String url = Settings.required("todoke.db.url");
        String user = Settings.required("todoke.db.user");
        String owner = Settings.required("todoke.db.owner");
        if (user.equals(owner)) {
            throw new IllegalStateException("TODOKE_DB_USER and TODOKE_DB_OWNER must be different roles.");
        }
        migrate(url, owner, Settings.required("todoke.db.owner.password"));
        return new PortalDatabase(null, url, user, Settings.required("todoke.db.password"));
    }

    private static void migrate(String url, String owner, String password) {
        Flyway.configure(PortalDatabase.class.getClassLoader())
                .dataSource(url, owner, password)
                .schemas("todoke")
                .defaultSchema("todoke")
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }

    /** A new connection of the application role. */
    Connection connect() throws SQLException {
        if (embedded != null && !atHome(embedded::keepAlive)) {
            throw new SQLException("the embedded PostgreSQL does not run", "08001");
        }
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("currentSchema", "todoke");
        // Here and not on the data source, whose pool would ask the database for the level before every transaction.
        // The time limit is the server's own, in milliseconds: it lets go of what it held. Long answers come piece by
        // piece,
        // and each piece has it for itself.
        properties.setProperty(
                "options", "-c default_transaction_isolation=read\\ committed -c statement_timeout=12000");
        properties.setProperty("ApplicationName", "todoke");
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("connectTimeout", "5");
        // A hung database takes the connection and then says nothing, with and without encryption, one after the other.
        properties.setProperty("loginTimeout", "5");
        // A database that answers nothing, not even that time is up, must not hold threads for ever.
        properties.setProperty("socketTimeout", "15");
        properties.setProperty("tcpKeepAlive", "true");
        // Server messages can quote rows; keep values out of what may reach a log.
        properties.setProperty("logServerErrorDetail", "false");
        Connection connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("TODOKE_DB_URL is not a PostgreSQL address");
        }
        return connection;
    }
}
