package jp.todoke.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.todoke.support.RunningPortal;
import jp.todoke.support.TestProcess;

/**
 * Runs all benchmarks, or those named as arguments (submissions, drafts, memory), each on a fresh portal of its own.
 * {@code mvn -Pbench} is the way to start it.
 */
public final class Benchmarks {
    private static final Map<String, Benchmark> ALL =
            Map.of("submissions", new Submissions(), "drafts", new Drafts(), "memory", new OpenDrafts());

    /** One benchmark: works on a running portal and returns what it measured. */
    interface Benchmark {
        FigureTable run(RunningPortal portal) throws Exception;
    }

    private Benchmarks() {}

    public static void main(String[] names) throws Exception {
        List<String> wanted = names.length == 0 ? List.of("submissions", "drafts", "memory") : List.of(names);
        System.out.printf(
                "%d processors, Java %s%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version().feature());
        // For a profiler, say.
        String options = System.getenv().getOrDefault("TODOKE_JAVA_OPTIONS", "");
        for (String name : wanted) {
            Benchmark benchmark = Objects.requireNonNull(ALL.get(name), "there is no benchmark " + name);
            Path home = TestProcess.target().resolve("bench");
            RunningPortal.clear(home);
            // The second compiler, as in operation.
            RunningPortal portal = RunningPortal.start(
                    home, TestProcess.freePort(), Map.of("TODOKE_TIER", "4", "TODOKE_JAVA_OPTIONS", options));
            try {
                System.out.println(benchmark.run(portal));
            } finally {
                portal.stop();
            }
        }
    }
}
