package jp.todoke.support.server;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import jp.todoke.support.TestProcess;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;

/**
 * Each deployment begins with an empty data folder, and its servlets are known.
 *
 * <p>The adapter polls what the server prints and reads the servlets as soon as host and port are there: a poll between two
 * lines of that print finds no servlets, and every test of the class fails although the archive is deployed. The test runner's
 * servlet always stands at the root, so it is added where it was missed.
 */
public class CompleteMicro extends PayaraMicroDeployableContainer {
    private static final String RUNNER = "ArquillianServletRunnerEE9";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        emptyWhenLeft(TestProcess.folder("arquillian"));
        return complete(super.deploy(archive));
    }

    /** The database of the class before may still be writing its last files while it stops. */
    private static void emptyWhenLeft(Path home) throws DeploymentException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                empty(home);
                return;
            } catch (IOException e) {
                if (System.nanoTime() > until) {
                    throw new DeploymentException("the data folder of an earlier run cannot be emptied", e);
                }
            }
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new DeploymentException("interrupted", e);
            }
        }
    }

    /** What an earlier run left would be counted by the next one's tests. */
    private static void empty(Path home) throws IOException {
        if (!Files.exists(home)) {
            return;
        }
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    static ProtocolMetaData complete(ProtocolMetaData told) {
        for (HTTPContext context : told.getContexts(HTTPContext.class)) {
            if (context.getServletByName(RUNNER) == null) {
                context.add(new Servlet(RUNNER, "/"));
            }
        }
        return told;
    }
}
