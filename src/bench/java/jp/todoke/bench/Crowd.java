package jp.todoke.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several clients that work at the same time until each has done its share. */
final class Crowd {
    /** One act of one client. */
    interface Act {
        void run(int client, int number) throws Exception;
    }

    /**
     * What a crowd needed.
     *
     * @param nanos of the whole
     * @param each of each act, in nanoseconds
     */
    record Effort(long nanos, long[] each) {
        double perSecond() {
            return each.length / (nanos / 1e9);
        }
    }

    private Crowd() {}

    static Effort work(int clients, int acts, Act act) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            long[] each = new long[clients * acts];
            List<Callable<Void>> shares = new ArrayList<>();
            for (int c = 0; c < clients; c++) {
                int client = c;
                shares.add(() -> {
                    for (int i = 0; i < acts; i++) {
                        long start = System.nanoTime();
                        act.run(client, i);
                        each[client * acts + i] = System.nanoTime() - start;
                    }
                    return null;
                });
            }
            long start = System.nanoTime();
            for (Future<Void> share : pool.invokeAll(shares)) {
                share.get();
            }
            return new Effort(System.nanoTime() - start, each);
        } finally {
            pool.shutdownNow();
        }
    }
}
