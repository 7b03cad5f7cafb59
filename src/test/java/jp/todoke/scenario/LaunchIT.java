package jp.todoke.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jp.todoke.support.RunningPortal;
import jp.todoke.support.TestProcess;
import jp.todoke.support.WebSession;
import org.junit.jupiter.api.Test;

/** Starting, stopping, being killed, and what stands in the way. */
class LaunchIT {
    @Test
    void aTakenPortIsSaidInOneSentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Path home = TestProcess.target().resolve("portal-port-taken");
            Process launcher = RunningPortal.launch(home, taken.getLocalPort(), Map.of());
            assertThat(output(launcher).strip())
                    .isEqualTo("Port " + taken.getLocalPort()
                            + " is taken by another program; stop it or set TODOKE_PORT to a free port.");
            assertThat(launcher.waitFor()).isEqualTo(1);
        }
    }

    @Test
    void aDataFolderInUseIsSaidInOneSentence() throws Exception {
        Path home = RunningPortal.shared().home();
        Process launcher = RunningPortal.launch(home, TestProcess.freePort(), Map.of());
        assertThat(output(launcher).strip())
                .isEqualTo("The data folder " + home
                        + " is in use by another portal; stop it or set TODOKE_HOME to another.");
        assertThat(launcher.waitFor()).isEqualTo(1);
    }

    @Test
    void dataStaysThroughAStopAndThroughAKill() throws Exception {
        Path home = TestProcess.target().resolve("portal-restarted");
        RunningPortal.clear(home);

        RunningPortal first = RunningPortal.start(home, TestProcess.freePort());
        mark(first, "marked before the stop");
        first.stop();
        assertThat(home.resolve("database/postmaster.pid"))
                .as("the embedded PostgreSQL stopped with the portal")
                .doesNotExist();

        RunningPortal second = RunningPortal.start(home, TestProcess.freePort());
        assertThat(mark(second)).isEqualTo("marked before the stop");
        mark(second, "marked before the kill");
        second.kill();
        assertThat(home.resolve("database/postmaster.pid"))
                .as("a killed portal leaves its PostgreSQL behind")
                .exists();

        RunningPortal third = RunningPortal.start(home, TestProcess.freePort());
        try {
            assertThat(mark(third)).isEqualTo("marked before the kill");
            assertThat(new WebSession(third)
                            .signIn("preparer@kanto-00901.example", RunningPortal.PASSWORD)
                            .statusCode())
                    .isEqualTo(302);
        } finally {
            third.stop();
        }
    }

    @Test
    void theEmbeddedDatabaseListensOnLoopbackIsDurableAndAsksForScramPasswords() throws Exception {
        RunningPortal portal = RunningPortal.shared();
        try (Connection connection = superuser(portal);
                Statement statement = connection.createStatement()) {
            assertThat(setting(statement, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(statement, "fsync")).isEqualTo("on");
            assertThat(setting(statement, "synchronous_commit")).isEqualTo("on");
            try (ResultSet methods =
                    statement.executeQuery("select string_agg(distinct auth_method, ',') from pg_hba_file_rules")) {
                methods.next();
                assertThat(methods.getString(1)).isEqualTo("scram-sha-256");
            }
        }
        String url = "jdbc:postgresql://127.0.0.1:" + portal.databasePort() + "/todoke";
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> DriverManager.getConnection(url, "postgres", "guessed"))
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                        .isEqualTo("28P01"));
    }

    @Test
    void keysAndSecretsAreReadableByTheirOwnerOnly() throws IOException {
        Path keys = RunningPortal.shared().home().resolve("keys");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rwx------");
        try (var files = Files.list(keys)) {
            for (Path file :
                    files.filter(each -> !each.toString().endsWith(".pub")).toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.getFileName().toString())
                        .endsWith("------");
            }
        }
    }

    private static String output(Process launcher) throws Exception {
        byte[] said = launcher.getInputStream().readAllBytes();
        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new String(said, StandardCharsets.UTF_8);
    }

    private static String setting(Statement statement, String name) throws SQLException {
        try (ResultSet row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void mark(RunningPortal portal, String word) throws SQLException {
        try (Connection connection = superuser(portal);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "update todoke.account set display_name = '" + word + "' where name = 'admin@kanto-00930.example'");
        }
    }

    private static String mark(RunningPortal portal) throws SQLException {
        try (Connection connection = superuser(portal);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select display_name from todoke.account where name = 'admin@kanto-00930.example'")) {
            row.next();
            return row.getString(1);
        }
    }

    private static Connection superuser(RunningPortal portal) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + portal.databasePort() + "/todoke",
                "postgres",
                portal.secret("database-superuser"));
    }
}
