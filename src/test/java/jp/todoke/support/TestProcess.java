package jp.todoke.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** One of the test processes that run side by side: what is its own, so that none is in another's way. */
public final class TestProcess {
    /** From 1; an IDE and the benchmarks know nothing of numbers and are alone. */
    private static final int NUMBER = Integer.getInteger("todoke.process", 1);

    private static final int PORTS = 2_000;

    private TestProcess() {}

    /** The build's folder, which all share. */
    public static Path target() {
        return Path.of(System.getProperty("todoke.target", "target")).toAbsolutePath();
    }

    /** A folder of this process under the build's folder. */
    public static Path folder(String name) {
        return target().resolve(name + "-" + NUMBER);
    }

    /**
     * A port nobody listens at, out of this process's own range. Never one that the system hands out by itself (from 32768
     * on): until a server that takes ten seconds to start has opened it, some outgoing connection could have got it.
     */
    public static int freePort() {
        int first = 10_000 + PORTS * NUMBER;
        int somewhere = ThreadLocalRandom.current().nextInt(PORTS);
        for (int i = 0; i < PORTS; i++) {
            int port = first + (somewhere + i) % PORTS;
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port from " + first + " on");
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
