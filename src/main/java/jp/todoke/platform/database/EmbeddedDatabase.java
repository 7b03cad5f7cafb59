package jp.todoke.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import jp.todoke.platform.configuration.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL that a portal without configuration starts for itself, under its home. Loopback only, scram passwords,
 * durable (fsync on), one portal at a time.
 */
final class EmbeddedDatabase {
    private static final System.Logger LOG = System.getLogger(EmbeddedDatabase.class.getName());
    private static final String DATABASE = "todoke";

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Path home;
    private final FileLock lock;
    private EmbeddedPostgres postgres;
    private long triedAt = System.nanoTime() - PAUSE.toNanos();

    private EmbeddedDatabase(Path home, EmbeddedPostgres postgres, FileLock lock) {
        this.home = home;
        this.postgres = postgres;
        this.lock = lock;
    }

    static EmbeddedDatabase start(Path home) {
        FileLock lock = lock(Secrets.privateFolder(home));
        Path data = home.resolve("database");
        String superuserPassword = Secrets.named("database-superuser");
        stopLeftover(data);
        boolean first = !Files.exists(data.resolve("PG_VERSION"));
        try {
            EmbeddedPostgres postgres = settings(home).start();
            EmbeddedDatabase embedded = new EmbeddedDatabase(home, postgres, lock);
            if (first || !isScram(data)) {
                embedded.closeDoors(data, superuserPassword);
            }
            embedded.ensureRoles();
            return embedded;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(
                    "The embedded PostgreSQL in " + data + " did not start: " + e.getMessage(), e);
        }
    }

    private static EmbeddedPostgres.Builder settings(Path home) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(home.resolve("database"))
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(
                        Secrets.privateFolder(home.resolve("programs")).toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(90))
                .setConnectConfig("password", Secrets.named("database-superuser"))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                // The library starts PostgreSQL for tests, with fsync off. Filings must survive a power cut.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("timezone", "UTC")
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("log_error_verbosity", "terse")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("encoding", "UTF8");
    }

    /** Whether PostgreSQL runs. Where it died (a full disk can kill it) it is started again, at most every few seconds. */
    synchronized boolean keepAlive() {
        if (running(home.resolve("database")).isPresent()) {
            return true;
        }
        if (System.nanoTime() - triedAt < PAUSE.toNanos()) {
            return false;
        }
        triedAt = System.nanoTime();
        LOG.log(System.Logger.Level.ERROR, "the embedded PostgreSQL has died; starting it again");
        try {
            // The library's own lock dies with the process, not with its PostgreSQL; ours on the home is the one that
            // counts.
            Files.deleteIfExists(home.resolve("database").resolve("epg-lock"));
            postgres = settings(home)
                    .setPort(postgres.getPort())
                    .setPGStartupWait(Duration.ofSeconds(20))
                    .start();
            LOG.log(System.Logger.Level.INFO, "the embedded PostgreSQL runs again");
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the embedded PostgreSQL does not start; is the disk full?", e);
            return false;
        }
    }

    synchronized String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + DATABASE;
    }

    synchronized void stop() {
        try {
            postgres.close();
            lock.release();
            lock.acquiredBy().close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the embedded PostgreSQL did not stop cleanly", e);
        }
    }

    private static FileLock lock(Path home) {
        try {
            FileChannel channel =
                    FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
            channel.close();
        } catch (OverlappingFileLockException held) {
            // Another portal in this same process.
        } catch (IOException e) {
            throw new IllegalStateException("The data folder " + home + " cannot be used: " + e.getMessage(), e);
        }
        throw new IllegalStateException("The data folder " + home + " is in use by another portal.");
    }

    /** A killed portal leaves its PostgreSQL running; we hold the folder's lock, so that one is nobody's. */
    private static void stopLeftover(Path data) {
        try {
            ProcessHandle leftover = running(data).orElse(null);
            if (leftover == null) {
                return;
            }
            LOG.log(System.Logger.Level.INFO, "stopping the PostgreSQL that a killed portal left running");
            boolean windows =
                    System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");
            if (windows) {
                leftover.destroyForcibly();
            } else {
                // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for clients that will never leave.
                new ProcessBuilder("kill", "-INT", Long.toString(leftover.pid()))
                        .start()
                        .waitFor(10, TimeUnit.SECONDS);
            }
            leftover.onExit().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.log(System.Logger.Level.WARNING, "a leftover PostgreSQL could not be stopped", e);
        }
    }

    /** The PostgreSQL that runs on this data folder. */
    private static Optional<ProcessHandle> running(Path data) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(process -> process.info().command().orElse("").contains("postgres"));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            // It has not begun to run, or has ended and taken the file with it.
            return Optional.empty();
        }
    }

    private static boolean isScram(Path data) throws IOException {
        return Files.readString(data.resolve("pg_hba.conf")).contains("scram-sha-256")
                && !Files.readString(data.resolve("pg_hba.conf")).contains(" trust");
    }

    /** initdb runs with trust: give the superuser a password and let nobody in without one. */
    private void closeDoors(Path data, String superuserPassword) throws SQLException, IOException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + superuserPassword + "'");
            Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        }
    }

    private void ensureRoles() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String role : List.of("todoke_owner", "todoke_app")) {
                String password = Secrets.named("database-" + role);
                try (var found = statement.executeQuery("select 1 from pg_roles where rolname = '" + role + "'")) {
                    if (found.next()) {
                        continue;
                    }
                }
                statement.execute("create role " + role
                        + " login nosuperuser nocreatedb nocreaterole nobypassrls password '" + password + "'");
            }
            try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + DATABASE + " owner todoke_owner encoding 'UTF8'");
            statement.execute("revoke all on database " + DATABASE + " from public");
            statement.execute("grant connect on database " + DATABASE + " to todoke_app");
        }
    }
}
