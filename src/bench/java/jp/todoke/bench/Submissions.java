package jp.todoke.bench;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.todoke.support.ApiClient;
import jp.todoke.support.RunningPortal;
import jp.todoke.support.Samples;

/**
 * Durable submissions through the API, with every rule checked, against plain inserts of the rows they leave. Rounds of both
 * take turns, so that both meet the machine in the same mood.
 */
final class Submissions implements Benchmarks.Benchmark {
    private static final int CLIENTS = 8;
    private static final int ACTS = 250;

    /** A portal runs for weeks: it is measured once a round of so many acts of each client is hardly faster than the last. */
    private static final int WARM = 500;

    private static final double HARDLY = 1.02;
    private static final int MOST_ROUNDS_TO_WARM = 20;

    private static final int ROUNDS = 3;

    @Override
    public FigureTable run(RunningPortal portal) throws Exception {
        List<ApiClient> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(ApiClient.of(portal, "kanto-009%02d".formatted(i + 1), ""));
        }
        int warmed = warm(clients);
        SameRows rows = new SameRows(portal, submit(clients.get(0), content()));
        List<Connection> connections = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            connections.add(rows.connect());
        }
        FigureTable table = new FigureTable(
                "Durable submissions, %d clients at once, after %d to warm up; a submission writes: %s"
                        .formatted(CLIENTS, warmed, rows.told()),
                "round",
                "API a second",
                "API p95 ms",
                "plain inserts a second",
                "API / plain");
        double api = 0;
        double plain = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            int first = round * ACTS;
            Crowd.Effort inserted = Crowd.work(
                    CLIENTS, ACTS, (client, number) -> rows.insert(connections.get(client), client, first + number));
            // The clients share the machine with the portal: what they send is written before the clock starts.
            List<String> contents =
                    Stream.generate(Submissions::content).limit(CLIENTS * ACTS).toList();
            Crowd.Effort submitted = Crowd.work(
                    CLIENTS,
                    ACTS,
                    (client, number) -> submit(clients.get(client), contents.get(client * ACTS + number)));
            api += submitted.perSecond() / ROUNDS;
            plain += inserted.perSecond() / ROUNDS;
            table.row(
                    Integer.toString(round),
                    FigureTable.figure(submitted.perSecond()),
                    FigureTable.percentile(submitted.each(), 95),
                    FigureTable.figure(inserted.perSecond()),
                    FigureTable.figure(submitted.perSecond() / inserted.perSecond()));
        }
        table.row("mean", FigureTable.figure(api), "", FigureTable.figure(plain), FigureTable.figure(api / plain));
        for (Connection connection : connections) {
            connection.close();
        }
        return table;
    }

    /** Returns how many submissions it took: two rounds in a row that bring next to nothing, or all there may be. */
    private static int warm(List<ApiClient> clients) throws Exception {
        double best = 0;
        int idle = 0;
        int rounds = 0;
        while (idle < 2 && rounds < MOST_ROUNDS_TO_WARM) {
            double now = Crowd.work(CLIENTS, WARM, (client, number) -> submit(clients.get(client), content()))
                    .perSecond();
            idle = now > best * HARDLY ? 0 : idle + 1;
            best = Math.max(best, now);
            rounds++;
        }
        return rounds * WARM * CLIENTS;
    }

    private static String content() {
        return Samples.text(Samples.filing());
    }

    private static String submit(ApiClient client, String content) {
        HttpResponse<String> answer = client.post("/api/v1/filings", content);
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("a submission answered " + answer.statusCode() + ": " + answer.body());
        }
        return ApiClient.json(answer).get("receiptNo").asText();
    }
}
