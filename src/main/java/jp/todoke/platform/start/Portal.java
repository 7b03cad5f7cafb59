package jp.todoke.platform.start;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Starts the portal on this machine: Payara Micro with the WAR, its log in a file, a plain banner when it is ready.
 * Arguments: the Payara Micro jar and the WAR. Runs on the JDK alone.
 */
public final class Portal {
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final Duration AFTER_SERVER = Duration.ofMinutes(2);

    /** Code of Payara's "Loading application [...] at [...]", logged for what was deployed and only then. */
    private static final String LOADED = "AS-WEB-GLUE-00172";

    private final Path server;
    private final Path war;
    private final Path home;
    private final int port;
    private final PrintStream out;

    private Portal(Path server, Path war, Path home, int port, PrintStream out) {
        this.server = server;
        this.war = war;
        this.home = home;
        this.port = port;
        this.out = out;
    }

    /** Exit codes: 0 stopped, 1 could not start. */
    public static void main(String[] arguments) throws Exception {
        String home = setting("TODOKE_HOME", System.getProperty("user.home") + "/.todoke");
        String port = setting("TODOKE_PORT", "8080");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int number;
        try {
            number = Integer.parseInt(port);
        } catch (NumberFormatException e) {
            out.println("TODOKE_PORT is not a number: " + port);
            System.exit(1);
            return;
        }
        Portal portal = new Portal(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                Path.of(home).toAbsolutePath().normalize(),
                number,
                out);
        System.exit(portal.run());
    }

    private static String setting(String name, String otherwise) {
        @Nullable String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }

    private int run() throws IOException, InterruptedException {
        @Nullable String obstacle = obstacle();
        if (obstacle != null) {
            out.println(obstacle);
            return 1;
        }
        Path log = home.resolve("log").resolve("server.log");
        Files.createDirectories(log.getParent());
        out.println("Todoke is starting (log: " + log + ") ...");
        Process process = launch(log);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
        if (Boolean.getBoolean("todoke.stopWithParent")) {
            // Maven, killed, would leave its child running.
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
        }
        if (!ready(process, log)) {
            out.println(reason(log));
            stop(process);
            return 1;
        }
        banner(log);
        process.waitFor();
        return 0;
    }

    /** Why the portal cannot start here, in one sentence. */
    private @Nullable String obstacle() {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            return "Port " + port + " is taken by another program; stop it or set TODOKE_PORT to a free port.";
        }
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            return "The data folder " + home + " cannot be made; set TODOKE_HOME to a folder that can be written.";
        }
        try (FileChannel channel =
                        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                @Nullable FileLock lock = channel.tryLock()) {
            return lock == null
                    ? "The data folder " + home + " is in use by another portal; stop it or set TODOKE_HOME to another."
                    : null;
        } catch (IOException e) {
            return "The data folder " + home + " cannot be written; set TODOKE_HOME to a folder that can be written.";
        }
    }

    private Process launch(Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + setting("TODOKE_MEMORY", "1g"),
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=" + setting("TODOKE_TIER", "4"),
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Dtodoke.home=" + home));
        command.addAll(setting("TODOKE_JAVA_OPTIONS", "")
                .lines()
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .filter(option -> !option.isBlank())
                .toList());
        Path commands = home.resolve("server-commands.txt");
        Files.writeString(commands, serverCommands());
        command.addAll(List.of(
                "-jar",
                server.toString(),
                "--nocluster",
                "--prebootcommandfile",
                commands.toString(),
                "--port",
                Integer.toString(port),
                "--contextroot",
                "/",
                "--deploy",
                war.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** What Payara Micro has no switch for: loopback only, and no word of its make on answers. */
    private static String serverCommands() {
        String listener =
                "configs.config.server-config.network-config.network-listeners.network-listener.http-listener";
        String protocol = "configs.config.server-config.network-config.protocols.protocol.http-listener";
        return "set " + listener + ".address=" + setting("TODOKE_ADDRESS", "127.0.0.1") + "\n"
                + "set " + protocol + ".http.xpowered-by=false\n"
                + "set " + protocol + ".http.server-header=false\n";
    }

    private boolean ready(Process process, Path log) throws InterruptedException, IOException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean serverIsUp = false;
        while (process.isAlive() && System.nanoTime() < end) {
            try {
                if (client.send(question, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return true;
                }
            } catch (IOException notYet) {
                // It has not opened its port.
            }
            TimeUnit.MILLISECONDS.sleep(400);
            String said = serverIsUp ? "" : Files.readString(log, StandardCharsets.UTF_8);
            if (said.contains(" ready in ")) {
                if (!said.contains(LOADED)) {
                    return false;
                }
                // What was deployed is ready soon after its server, on a busy machine too.
                serverIsUp = true;
                end = Math.min(end, System.nanoTime() + AFTER_SERVER.toNanos());
            }
        }
        return false;
    }

    private static String reason(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
        return lines.stream()
                .filter(line -> line.contains("IllegalStateException: "))
                .map(line ->
                        line.substring(line.indexOf("IllegalStateException: ") + "IllegalStateException: ".length()))
                .findFirst()
                .map(line -> "Todoke did not start: " + line)
                .orElse("Todoke did not start; the reason is in " + log + ".");
    }

    private void banner(Path log) throws IOException {
        String line = "-".repeat(78);
        out.println(line);
        out.println("  Todoke is ready:  http://localhost:" + port + "/");
        Path accounts = home.resolve("demonstration.txt");
        if (Files.exists(accounts)) {
            out.println(line);
            Files.readAllLines(accounts, StandardCharsets.UTF_8).forEach(text -> out.println("  " + text));
        }
        out.println(line);
        out.println("  Data: " + home + "   Log: " + log);
        out.println("  Stop with Ctrl+C; the data stays.");
        out.println(line);
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
