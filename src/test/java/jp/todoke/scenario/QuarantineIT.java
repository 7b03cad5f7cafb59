package jp.todoke.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jp.todoke.platform.files.SmallClamd;
import jp.todoke.support.ApiClient;
import jp.todoke.support.AttachmentClient;
import jp.todoke.support.RunningPortal;
import jp.todoke.support.Samples;
import jp.todoke.support.TestProcess;
import org.junit.jupiter.api.Test;

/** A portal with clamd: what it finds is never filed, and while it is away nothing is. */
class QuarantineIT {
    @Test
    void filesWaitInQuarantineUntilTheyAreChecked() throws Exception {
        SmallClamd clamd = SmallClamd.start();
        Path home = TestProcess.target().resolve("portal-quarantine");
        RunningPortal.clear(home);
        RunningPortal portal =
                RunningPortal.start(home, TestProcess.freePort(), Map.of("TODOKE_CLAMD", "127.0.0.1:" + clamd.port()));
        try {
            ApiClient client = ApiClient.of(portal, "kanto-00901", "");
            AttachmentClient files = new AttachmentClient(portal, client);

            JsonNode clean = files.handIn("clean.txt", "nothing in it".getBytes(UTF_8));
            assertThat(clean.get("state").asText()).isEqualTo("QUARANTINE");
            assertThat(settled(files, clean)).isEqualTo("CLEAN");
            JsonNode infected = files.handIn("bad.txt", SmallClamd.EICAR.getBytes(UTF_8));
            assertThat(settled(files, infected)).isEqualTo("INFECTED");
            assertThat(files.content(infected.get("id").asText()).statusCode()).isEqualTo(409);
            assertThat(portal.ask(
                            "select count(*)::text from todoke.filing_attachment_piece where attachment_id = ?::bigint",
                            infected.get("id").asText()))
                    .isEqualTo("0");
            assertThat(file(client, infected).body()).contains("\"F03\"");

            clamd.close();
            JsonNode waiting = files.handIn("later.txt", "to be checked later".getBytes(UTF_8));
            TimeUnit.SECONDS.sleep(5);
            JsonNode still = files.state(waiting.get("id").asText());
            assertThat(still.get("state").asText()).isEqualTo("QUARANTINE");
            assertThat(files.content(waiting.get("id").asText()).statusCode()).isEqualTo(409);
            assertThat(file(client, still).body()).contains("\"F03\"");

            clamd = SmallClamd.start(clamd.port());
            assertThat(settled(files, waiting)).isEqualTo("CLEAN");
            JsonNode checked = files.state(waiting.get("id").asText());
            assertThat(checked.get("malwareCheck").asText()).isEqualTo("CLEAN");
            assertThat(file(client, checked).statusCode()).isEqualTo(201);
        } finally {
            portal.stop();
            clamd.close();
        }
    }

    private static HttpResponse<String> file(ApiClient client, JsonNode attachment) {
        return client.post("/api/v1/filings", Samples.text(AttachmentClient.name(Samples.filing(), attachment)));
    }

    /** The state once the file has left quarantine, or after 90 seconds. */
    private static String settled(AttachmentClient files, JsonNode file) throws InterruptedException {
        String state = "QUARANTINE";
        for (int i = 0; i < 180 && state.equals("QUARANTINE"); i++) {
            TimeUnit.MILLISECONDS.sleep(500);
            state = files.state(file.get("id").asText()).get("state").asText();
        }
        return state;
    }
}
