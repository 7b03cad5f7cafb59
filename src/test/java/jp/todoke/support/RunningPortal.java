package jp.todoke.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real portal: the built WAR on Payara Micro with its embedded PostgreSQL, in a process and a data folder of its own.
 * One is shared by all tests of a process ({@link #shared()}); it starts when the first test asks for it.
 */
public final class RunningPortal {
    /** Password of all demonstration people and secret of all machine clients. */
    public static final String PASSWORD = "only-for-this-test-run";

    private static RunningPortal shared;

    private final Path home;
    private final int port;
    private final Process process;

    private RunningPortal(Path home, int port, Process process) {
        this.home = home;
        this.port = port;
        this.process = process;
    }

    public static synchronized RunningPortal shared() {
        if (shared == null) {
            Path home = TestProcess.folder("portal");
            clear(home);
            shared = start(home, TestProcess.freePort());
            Runtime.getRuntime().addShutdownHook(new Thread(shared::stop));
        }
        return shared;
    }

    /** Starts a portal on a data folder and waits until it is ready; fails with what the launcher printed. */
    public static RunningPortal start(Path home, int port) {
        return start(home, port, Map.of());
    }

    /** As {@link #start(Path, int)}, with further settings by their environment names. */
    public static RunningPortal start(Path home, int port, Map<String, String> settings) {
        try {
            Process process = launch(home, port, settings);
            StringBuilder said = new StringBuilder();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.append(line).append('\n');
                if (line.contains("Stop with Ctrl+C")) {
                    return new RunningPortal(home, port, process);
                }
            }
            throw new AssertionError("the portal did not start:\n" + said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the launcher without waiting, for tests of its refusals. */
    public static Process launch(Path home, int port, Map<String, String> settings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dtodoke.stopWithParent=true",
                "-cp",
                TestProcess.target().resolve("classes").toString(),
                "jp.todoke.platform.start.Portal",
                TestProcess.target().resolve("server/payara-micro.jar").toString(),
                TestProcess.target().resolve("todoke.war").toString());
        builder.environment().put("TODOKE_HOME", home.toString());
        builder.environment().put("TODOKE_PORT", Integer.toString(port));
        builder.environment().put("TODOKE_DEMO", "true");
        builder.environment().put("TODOKE_DEMO_PASSWORD", PASSWORD);
        // Tests count what they made themselves.
        builder.environment().put("TODOKE_DEMO_FILINGS", "false");
        // A short-lived server gains nothing from the second compiler.
        builder.environment().put("TODOKE_TIER", "1");
        // On two cores that others use too, threads of a collector are in the way.
        builder.environment().put("TODOKE_JAVA_OPTIONS", "-XX:+UseSerialGC " + coverage(port));
        builder.environment().putAll(settings);
        return builder.redirectErrorStream(true).start();
    }

    /** The coverage agent of this test run, if there is one, for the server too: into a file of its own. */
    private static String coverage(int port) {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-javaagent:") && argument.contains("jacoco"))
                .map(argument -> argument.replaceAll(
                        "destfile=[^,]*", "destfile=" + TestProcess.target() + "/jacoco-" + port + ".exec"))
                .findFirst()
                .orElse("");
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    public Path home() {
        return home;
    }

    public Path log() {
        return home.resolve("log/server.log");
    }

    /** The port of the embedded PostgreSQL, for tests that look behind the portal. */
    public int databasePort() {
        try {
            List<String> lines = Files.readAllLines(home.resolve("database/postmaster.pid"));
            return Integer.parseInt(lines.get(3).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One text out of the database behind the portal, as its superuser: for tests that look behind the walls. */
    public String ask(String sql, String parameter) {
        try (Connection connection = behind();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection to the database behind the portal, as its superuser. */
    public Connection behind() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort() + "/todoke", "postgres", secret("database-superuser"));
    }

    /** The server's own process, below the launcher's. */
    public ProcessHandle server() {
        return server(process);
    }

    private static ProcessHandle server(Process launcher) {
        return launcher.descendants()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow();
    }

    /** A secret the portal made for itself, such as {@code database-superuser}. */
    public String secret(String name) {
        try {
            return Files.readString(home.resolve("keys").resolve(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Sends a signal to every process of the embedded PostgreSQL.
     *
     * @param signal as {@code kill} takes it: {@code -STOP}, {@code -CONT}, {@code -KILL}
     */
    public void database(String signal) {
        try {
            long postmaster = Long.parseLong(Files.readAllLines(home.resolve("database/postmaster.pid"))
                    .get(0)
                    .strip());
            ProcessHandle first = ProcessHandle.of(postmaster).orElseThrow();
            List<String> command = Stream.concat(
                            Stream.of("kill", signal, Long.toString(postmaster)),
                            first.descendants().map(child -> Long.toString(child.pid())))
                    .toList();
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public void stop() {
        stop(process);
    }

    private static void stop(Process launcher) {
        launcher.destroy();
        try {
            if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
                launcher.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Kills the server as a power cut would, but for its PostgreSQL. */
    public void kill() {
        kill(process);
    }

    /** As {@link #kill()}, for a portal that is still starting. */
    public static void kill(Process launcher) {
        ProcessHandle server = server(launcher);
        server.destroyForcibly();
        server.onExit().join();
        stop(launcher);
    }

    public static void clear(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
